// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.scenario.ChatKeys;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.scenario.ScenarioKeys;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.Peer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A chat of the world that a server of this process plays. */
public final class InProcessChat implements LiveChat {
  private final Supplier<? extends RunningWorld> current;
  private final String name;

  InProcessChat(Supplier<? extends RunningWorld> current, String name) {
    this.current = current;
    this.name = name;
  }

  @Override
  public ChatSnapshot snapshot() {
    return in(ChatSnapshot::of);
  }

  @Override
  public Optional<Image> photo() {
    return in((chat, world) -> Optional.ofNullable(chat.photo()).map(photo -> photo.big()));
  }

  @Override
  public MemberSnapshot member(String account) {
    return in((chat, world) -> MemberSnapshot.of(chat, account(account, world), world));
  }

  @Override
  public ChatSnapshot change(String yaml) {
    return change(Document.yaml("the chat " + name, yaml));
  }

  /** The same with what has been read already. */
  public ChatSnapshot change(Document keys) {
    return in(
        done(WorldDeed.CHAT_CHANGED, name, keys.text()),
        (chat, world) -> {
          ScenarioKeys current =
              ChatKeys.settings(chat, world).put("admins", ChatKeys.admins(chat, world));
          ChatSeed seed = InProcessWorld.reader(world).settings(chat.name(), keys, current);
          new SettingsChange(world, chat, creator(chat, world)).to(seed, keys.has("photo"));
          return ChatSnapshot.of(again(chat, world), world);
        });
  }

  @Override
  public void delete() {
    in(
        done(WorldDeed.CHAT_DELETED, name),
        (chat, world) -> {
          MemberActions.refuseIfGone(chat);
          return world.chatManagement().chatSettings().delete(creator(chat, world), chat);
        });
  }

  @Override
  public ChatSnapshot migrate() {
    return in(
        done(WorldDeed.CHAT_MIGRATED, name),
        (chat, world) -> {
          MemberActions.refuseIfGone(chat);
          if (chat.kind().isChannel()) {
            throw new RpcError(ErrorType.CHAT_ID_INVALID);
          }
          Chat channel =
              world
                  .chatManagement()
                  .migrations()
                  .migrate(creator(chat, world), chat, world.now())
                  .channel();
          return ChatSnapshot.of(channel, world);
        });
  }

  @Override
  public MemberSnapshot join(String account) {
    return joined(account, null, null);
  }

  @Override
  public MemberSnapshot joinBy(String hash, String account) {
    return joined(account, null, hash);
  }

  @Override
  public MemberSnapshot add(String account, String by) {
    return joined(account, by, null);
  }

  MemberSnapshot joined(String account, @Nullable String by, @Nullable String hash) {
    MemberSnapshot member =
        in(
            done(WorldDeed.JOINED, name, account, by, hash),
            (chat, world) -> {
              Account joiner = account(account, world);
              if (hash != null) {
                MemberActions.joinBy(hash, chat, joiner, world);
              } else {
                MemberActions.join(chat, joiner, adder(by, chat, world), world);
              }
              return MemberSnapshot.of(again(chat, world), joiner, world);
            });
    if (!member.member()) {
      throw new RpcError(ErrorType.INVITE_REQUEST_SENT);
    }
    return member;
  }

  /** Null where an account joins by itself. */
  private static @Nullable Account adder(@Nullable String by, Chat chat, World world) {
    boolean open = chat.kind().isChannel() && chat.isPublic();
    return by == null && open ? null : actor(by, chat, world);
  }

  @Override
  public MemberSnapshot promote(
      String account, Set<AdminRight> rights, @Nullable String rank, @Nullable String by) {
    List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(name, account, rank, by));
    arguments.addAll(rights);
    return in(
        done(WorldDeed.PROMOTED, arguments.toArray()),
        (chat, world) -> {
          Account admin = account(account, world);
          MemberActions.promote(chat, admin, rights, rank, actor(by, chat, world), world);
          return MemberSnapshot.of(again(chat, world), admin, world);
        });
  }

  @Override
  public void leave(String account) {
    in(
        done(WorldDeed.LEFT, name, account),
        (chat, world) -> MemberActions.leave(chat, account(account, world), world));
  }

  @Override
  public void remove(String account, @Nullable String by) {
    in(
        done(WorldDeed.REMOVED, name, account, by),
        (chat, world) ->
            MemberActions.remove(chat, account(account, world), actor(by, chat, world), world));
  }

  @Override
  public void ban(String account, @Nullable String by) {
    in(
        done(WorldDeed.BANNED, name, account, by),
        (chat, world) ->
            MemberActions.ban(chat, account(account, world), actor(by, chat, world), world));
  }

  @Override
  public void request(String account) {
    requested(account, null);
  }

  @Override
  public void requestBy(String hash, String account) {
    requested(account, hash);
  }

  void requested(String account, @Nullable String hash) {
    in(
        done(WorldDeed.REQUESTED, name, account, hash),
        (chat, world) -> {
          Account requester = account(account, world);
          return hash == null
              ? MemberActions.request(chat, requester, world)
              : MemberActions.requestBy(hash, chat, requester, world);
        });
  }

  @Override
  public void withdraw(String account) {
    in(
        done(WorldDeed.WITHDRAWN, name, account),
        (chat, world) -> {
          world.liveEdits().withdraw(chat, account(account, world));
          return chat;
        });
  }

  @Override
  public void decide(String account, boolean approved, @Nullable String by) {
    in(
        done(WorldDeed.DECIDED, name, account, approved, by),
        (chat, world) ->
            world
                .joinRequests()
                .decide(
                    actor(by, chat, world), chat, account(account, world), approved, world.now()));
  }

  @Override
  public MessageSnapshot post(String from, String text) {
    return in(
        done(WorldDeed.POSTED, name, from, text),
        (chat, world) -> {
          Account writer = account(from, world);
          long randomId = world.messaging().messages().unusedRandomId(writer);
          Messages.Sent sent =
              world
                  .messaging()
                  .messages()
                  .send(writer, Peer.of(chat), new Messages.Draft(text, 0, randomId), world.now());
          return new MessageSnapshot(
              sent.place().messageId(), chat.name(), writer.name(), text, sent.message().date());
        });
  }

  private static WorldChange done(WorldDeed deed, @Nullable Object... arguments) {
    return WorldChange.Done.of(deed, arguments);
  }

  private <T> T in(WorldChange change, BiFunction<Chat, World, T> deed) {
    return current.get().change(change, world -> deed.apply(WorldNames.chat(name, world), world));
  }

  private <T> T in(BiFunction<Chat, World, T> deed) {
    return current.get().change(world -> deed.apply(WorldNames.chat(name, world), world));
  }

  private static Chat again(Chat chat, World world) {
    return Objects.requireNonNull(world.chats().byId(chat.id()));
  }

  private static Account account(String name, World world) {
    return WorldNames.account(name, world);
  }

  private static Account actor(@Nullable String by, Chat chat, World world) {
    return by == null ? creator(chat, world) : account(by, world);
  }

  private static Account creator(Chat chat, World world) {
    return Objects.requireNonNull(world.accounts().byId(chat.creatorId()));
  }

  @Override
  public String toString() {
    return "the chat " + name;
  }
}
