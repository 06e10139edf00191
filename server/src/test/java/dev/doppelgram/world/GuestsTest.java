// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.ChatCreation.Created;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a chat has no place for, and who does not want to be added. */
@Timeout(10)
class GuestsTest {
  private static final Instant NOW = WorldBuilder.START;

  @ParameterizedTest
  @CsvSource({
    "ALLOW_ALL, ok",
    "ALLOW_CONTACTS, 403 USER_PRIVACY_RESTRICTED",
    "DISALLOW_ALL, 403 USER_PRIVACY_RESTRICTED"
  })
  void aUserSaysWhoAddsIt(ChatInvitePrivacy privacy, String outcome) {
    World group = WorldBuilder.of(ChatKind.GROUP).account(user("dave", 1005, privacy)).world();
    World room = WorldBuilder.of(ChatKind.SUPERGROUP).account(user("dave", 1005, privacy)).world();
    assertThat(outcome(() -> add(group, "alice", "dave"))).isEqualTo(outcome);
    assertThat(outcome(() -> invite(room, "alice", "dave"))).isEqualTo(outcome);
    assertThat(outcome(() -> promote(room, "alice", "dave"))).isEqualTo(outcome);
  }

  @Test
  void aContactOfTheUserAddsIt() {
    World world =
        WorldBuilder.of(ChatKind.GROUP)
            .account(user("dave", 1005, ChatInvitePrivacy.ALLOW_CONTACTS, "alice"))
            .world();
    assertThat(outcome(() -> add(world, "alice", "dave"))).isEqualTo("ok");
  }

  @Test
  void noLinkIsClosedByPrivacy() {
    World world =
        WorldBuilder.of(ChatKind.SUPERGROUP)
            .account(user("dave", 1005, ChatInvitePrivacy.DISALLOW_ALL))
            .link()
            .world();
    assertThat(outcome(() -> WorldBuilder.join(world, "dave"))).isEqualTo("ok");
  }

  @Test
  void aBotWithoutChatsIsAddedToNone() {
    World group = WorldBuilder.of(ChatKind.GROUP).account(bot(2001, true)).world();
    World channel = WorldBuilder.of(ChatKind.CHANNEL).account(bot(2001, true)).world();
    assertThat(outcome(() -> add(group, "alice", "bot2001"))).isEqualTo("400 BOT_GROUPS_BLOCKED");
    assertThat(outcome(() -> promote(channel, "alice", "bot2001")))
        .isEqualTo("400 BOT_GROUPS_BLOCKED");
  }

  @Test
  void aSupergroupTakesTwentyBots() {
    WorldBuilder scene = WorldBuilder.of(ChatKind.SUPERGROUP);
    for (int id = 2001; id <= 2021; id++) {
      scene.account(bot(id, false));
    }
    World world = scene.world();
    for (int id = 2001; id <= 2020; id++) {
      invite(world, "alice", "bot" + id);
    }
    assertThat(outcome(() -> invite(world, "alice", "bot2021"))).isEqualTo("400 BOTS_TOO_MUCH");
    assertThat(outcome(() -> promote(world, "alice", "bot2021"))).isEqualTo("400 BOTS_TOO_MUCH");
  }

  @Test
  void aChatHasFiftyAdmins() {
    WorldBuilder scene = WorldBuilder.of(ChatKind.CHANNEL);
    for (int id = 2001; id <= 2050; id++) {
      scene.account("user" + id, id);
    }
    World world = scene.world();
    for (int id = 2001; id <= 2049; id++) {
      promote(world, "alice", "user" + id);
    }
    assertThat(outcome(() -> promote(world, "alice", "user2050"))).isEqualTo("400 ADMINS_TOO_MUCH");
    assertThat(outcome(() -> promote(world, "alice", "user2049"))).isEqualTo("ok");
  }

  @Test
  void aNewGroupGoesWithoutThoseWhoCannotCome() {
    World world =
        WorldBuilder.of(ChatKind.GROUP)
            .account(user("dave", 1005, ChatInvitePrivacy.DISALLOW_ALL))
            .account(bot(2001, true))
            .world();
    List<Account> guests =
        List.of(account(world, "dave"), account(world, "bob"), account(world, "bot2001"));
    Created created =
        world
            .chatManagement()
            .chatCreation()
            .group(account(world, "alice"), "Chess", guests, true, NOW);
    assertThat(created.missing()).extracting(Account::name).containsExactly("dave", "bot2001");
    assertThat(world.chats().members(created.chat().id()).all())
        .extracting(Member::accountId)
        .containsExactly(1001L, 1002L);
  }

  @Test
  void oneInTooManyChannelsMakesNoMore() {
    World world = WorldBuilder.of(ChatKind.GROUP).account("dave", 1005, false, 500).world();
    assertThat(
            outcome(
                () ->
                    world
                        .chatManagement()
                        .chatCreation()
                        .channel(account(world, "dave"), ChatKind.CHANNEL, "Chess", null, NOW)))
        .isEqualTo("400 CHANNELS_TOO_MUCH");
  }

  @Test
  void aLargeChannelStays() {
    World world = WorldBuilder.of(ChatKind.CHANNEL).participantsCount(1001).world();
    assertThat(
            outcome(
                () ->
                    world
                        .chatManagement()
                        .chatSettings()
                        .delete(account(world, "alice"), chat(world))))
        .isEqualTo("406 CHANNEL_TOO_LARGE");
  }

  @Test
  void aDeletedChannelCountsNoMore() {
    World world = WorldBuilder.of(ChatKind.CHANNEL, "bob").world();
    assertThat(world.chats().channelsOf(1002)).isOne();
    world.chatManagement().chatSettings().delete(account(world, "alice"), chat(world));
    assertThat(world.chats().channelsOf(1002)).isZero();
  }

  private static String outcome(Runnable call) {
    try {
      call.run();
      return "ok";
    } catch (RpcError refusal) {
      return refusal.code() + " " + refusal.type();
    }
  }

  private static List<WorldEvent> add(World world, String caller, String name) {
    return world
        .chatManagement()
        .arrivals()
        .add(account(world, caller), chat(world), account(world, name), false, NOW)
        .events();
  }

  private static void invite(World world, String caller, String name) {
    world
        .chatManagement()
        .arrivals()
        .invite(account(world, caller), chat(world), List.of(account(world, name)), false, NOW);
  }

  private static void promote(World world, String caller, String name) {
    Set<AdminRight> rights = Set.of(AdminRight.PIN_MESSAGES);
    world
        .chatManagement()
        .promotions()
        .edit(account(world, caller), chat(world), account(world, name), rights, null, NOW);
  }

  private static Chat chat(World world) {
    return world.chats().get(WorldBuilder.CHAT);
  }

  private static Account account(World world, String name) {
    return WorldBuilder.account(world, name);
  }

  private static AccountSeed user(
      String name, long id, ChatInvitePrivacy privacy, String... contacts) {
    return new AccountSeed(
        name,
        id,
        "+999662" + id,
        name,
        null,
        null,
        null,
        null,
        List.of(contacts),
        false,
        0,
        false,
        privacy);
  }

  private static AccountSeed bot(long id, boolean nochats) {
    return new AccountSeed(
        "bot" + id,
        id,
        null,
        "Bot",
        null,
        null,
        null,
        id + ":x",
        List.of(),
        false,
        0,
        nochats,
        ChatInvitePrivacy.ALLOW_ALL);
  }
}
