// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.FolderSeed;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.WorldSeed;
import dev.doppelgram.world.model.WorldState;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A running world as a scenario file that starts exactly there. */
public final class ScenarioText {
  private final World world;
  private final WorldState state;

  private ScenarioText(World world) {
    this.world = world;
    this.state = world.state();
  }

  /**
   * The text of the file.
   *
   * @param start what the world was made from
   * @param faults the keys of each rule of the file
   * @param sessions that clients may go on with
   */
  public static String of(
      World world, WorldSeed start, List<Map<String, Object>> faults, List<SessionSeed> sessions) {
    return new ScenarioText(world).text(start, faults, sessions);
  }

  private String text(
      WorldSeed start, List<Map<String, Object>> faults, List<SessionSeed> sessions) {
    ScenarioKeys accounts = new ScenarioKeys();
    for (Account account : world.accounts().all()) {
      accounts.put(account.name(), AccountKeys.of(account, world));
    }
    ScenarioKeys chats = new ScenarioKeys();
    state.chats().forEach(chat -> chats.put(chat(chat.chatId()).name(), keys(chat)));
    return YamlText.of(
        new ScenarioKeys()
            .put("doppelgram", 1)
            .put("name", start.name())
            .put("seed", start.seed())
            .put("clock", world.clock().frozenAt())
            .put("switches", SwitchKeys.of(start.switches()))
            .put("accounts", accounts)
            .put("chats", chats)
            .put("folders", start.folders().stream().map(this::keys).toList())
            .put("faults", faults)
            .put("state", new StateKeys(world, Account::name).of(state))
            .put("sessions", sessions.stream().map(this::keys).toList()));
  }

  private ScenarioKeys keys(WorldState.OfChat ofChat) {
    Chat chat = chat(ofChat.chatId());
    List<String> members = new ArrayList<>();
    ScenarioKeys admins = new ScenarioKeys();
    for (Member member : ofChat.members()) {
      Account account = Objects.requireNonNull(world.accounts().byId(member.accountId()));
      if (account.id() != chat.creatorId()) {
        if (member.isAdmin()) {
          admins.put(account.name(), member.rights().stream().sorted().toList());
        } else {
          members.add(account.name());
        }
      }
    }
    Account creator = Objects.requireNonNull(world.accounts().byId(chat.creatorId()));
    return ChatKeys.settings(chat, world)
        .put("creator", creator.name())
        .put("admins", admins)
        .put("members", members)
        .put("photo", photo(chat))
        .put("migrated_to", ChatKeys.migratedTo(chat, world))
        .put("linked_chat_id", ChatKeys.linked(chat, world));
  }

  private static @Nullable ScenarioKeys photo(Chat chat) {
    Photo photo = chat.photo();
    return photo == null
        ? null
        : new ScenarioKeys().put("small", photo.small().bytes()).put("big", photo.big().bytes());
  }

  private ScenarioKeys keys(FolderSeed folder) {
    return new ScenarioKeys()
        .put("account", folder.account())
        .put("id", folder.id())
        .put("title", folder.title())
        .put("emoticon", folder.emoticon())
        .put("include_peers", folder.includePeers())
        .put(
            "invites",
            folder.invites().stream()
                .map(
                    invite ->
                        new ScenarioKeys()
                            .put("slug", invite.slug())
                            .put("title", invite.title().isBlank() ? null : invite.title())
                            .put("peers", invite.peers()))
                .toList());
  }

  private ScenarioKeys keys(SessionSeed session) {
    Account account = Objects.requireNonNull(world.accounts().byName(session.account()));
    return new ScenarioKeys()
        .put("account", account.name())
        .put("device", session.device())
        .put("dc", session.dc())
        .put("auth_key", Base64.getEncoder().encodeToString(session.authKey()))
        .put("layer", session.layer())
        .put("permanent", true);
  }

  private Chat chat(long id) {
    return Objects.requireNonNull(world.chats().byId(id));
  }
}
