// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Draft;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * TL {@code Updates}: what happened in one chat, for one account. Those with a qts are pushed
 * alone, also to the bot that called: Pyrogram and mtcute do not look into the answers to what a
 * bot decides, and would miss them there.
 */
public final class UpdatesView {
  /** The only ids of messages.chatInviteJoinResultOk and messages.invitedUsers. */
  private static final int CHAT_INVITE_JOIN_RESULT_OK = 0x445663a7;

  private static final int INVITED_USERS = 0x7f5defa6;

  private final World world;

  public UpdatesView(World world) {
    this.world = world;
  }

  /**
   * The answer to the joiner, in the form that messages.importChatInvite and channels.joinChannel
   * answer.
   *
   * @param resultType of the definition that the client called: {@code Updates}, or from layer 227
   *     on {@code messages.ChatInviteJoinResult}; a client may call either, whatever its layer
   */
  public TlObject joinResult(
      Chat chat, List<WorldEvent> events, Account joiner, Instant now, String resultType) {
    TlObject updates = of(chat, events, joiner, now);
    return resultType.equals("Updates")
        ? updates
        : TlObject.of("messages.chatInviteJoinResultOk", "updates", updates)
            .withId(CHAT_INVITE_JOIN_RESULT_OK);
  }

  /**
   * The answer to one who added others.
   *
   * @param updates of those who were added
   * @param missing those who could not be added
   * @param resultType of the definition that the client called: {@code Updates}, or from layer 177
   *     on {@code messages.InvitedUsers}
   */
  public static TlObject invitedUsers(TlObject updates, List<Account> missing, String resultType) {
    if (resultType.equals("Updates")) {
      return updates;
    }
    List<TlObject> missingInvitees =
        missing.stream()
            .map(account -> TlObject.of("missingInvitee", "user_id", account.id()))
            .toList();
    return TlObject.of(
            "messages.invitedUsers", "updates", updates, "missing_invitees", missingInvitees)
        .withId(INVITED_USERS);
  }

  /** A text that the client is to show by itself: what a refusal with 406 meant. */
  public static TlObject popUp(String text, Instant now) {
    TlObject notification =
        TlObject.named("updateServiceNotification")
            .set("popup", true)
            .set("type", text)
            .set("message", text)
            .set("media", TlObject.of("messageMediaEmpty"))
            .set("entities", List.of())
            .build();
    return updates(List.of(notification), List.of(), List.of(), now);
  }

  /** That a login token was accepted, in the one form in which TDLib and mtcute look for it. */
  public static TlObject loginToken(Instant now) {
    return TlObject.of(
        "updateShort", "update", TlObject.of("updateLoginToken"), "date", Epoch.seconds(now));
  }

  /** That nothing happened. */
  public static TlObject none(Instant now) {
    return updates(List.of(), List.of(), List.of(), now);
  }

  /** One update by itself; nothing in a layer that lacks it. */
  public static TlObject of(TlObject update, Instant now) {
    return updates(List.of(update.orNothing()), List.of(), List.of(), now);
  }

  /**
   * What the events mean to the account that called, without those that do not concern it.
   *
   * @param chat that all events are of; the answer holds no other, because clients take that for
   *     the one that they joined, but for those that a migration names
   */
  public TlObject of(Chat chat, List<WorldEvent> events, Account viewer, Instant now) {
    return inChat(chat, answered(events, viewer), viewer, now);
  }

  private TlObject inChat(Chat chat, UpdateMapper mapper, Account viewer, Instant now) {
    Chat current = world.chats().byId(chat.id());
    TlObject itself =
        ChatView.of(current == null ? chat : current, world.chats().members(chat.id()), viewer);
    List<TlObject> chats = new ArrayList<>(List.of(itself));
    EntityCollector others = new EntityCollector(world, viewer);
    mapper.chats().stream().filter(id -> id != chat.id()).forEach(others::addChat);
    chats.addAll(others.chats());
    return updates(mapper.updates(), mapper.users().users(), chats, now);
  }

  /**
   * What the events mean to the account that called.
   *
   * @param events of one peer, and at least one
   */
  public TlObject of(List<WorldEvent> events, Account viewer, Instant now) {
    return ofPeer(events.get(0).peer(), answered(events, viewer), viewer, now);
  }

  /**
   * What the events mean to an account that is told of them.
   *
   * @param events of one peer, and at least one
   */
  public TlObject pushed(List<WorldEvent> events, Account viewer, Instant now) {
    return ofPeer(events.get(0).peer(), mapped(events, viewer), viewer, now);
  }

  private TlObject ofPeer(Peer peer, UpdateMapper mapper, Account viewer, Instant now) {
    Chat chat = world.chats().byId(peer.id());
    return peer.isUser() || chat == null
        ? updates(mapper.updates(), mapper.users().users(), List.of(), now)
        : inChat(chat, mapper, viewer, now);
  }

  /** What events of several chats mean to the account that called. */
  public TlObject ofAll(List<WorldEvent> events, Account viewer, Instant now) {
    UpdateMapper mapper = answered(events, viewer);
    EntityCollector entities = new EntityCollector(world, viewer);
    events.stream().map(WorldEvent::peer).filter(peer -> !peer.isUser()).forEach(entities::add);
    mapper.chats().forEach(entities::addChat);
    return updates(mapper.updates(), mapper.users().users(), entities.chats(), now);
  }

  /**
   * The answer to one who wrote a message: which number it has now, and the message. To another
   * user it is the short form; clients read {@code peer} of what they wrote to themselves.
   *
   * @param randomId the client's number for it
   */
  public TlObject sent(Messages.Sent sent, long randomId, Account viewer, Instant now) {
    MessagePosition place = sent.place();
    Peer peer = sent.message().peer();
    if (peer.isUser() && peer.id() != viewer.id() && isPlain(sent.message())) {
      return TlObject.named("updateShortSentMessage")
          .set("out", true)
          .set("id", place.messageId())
          .set("pts", place.pts())
          .set("pts_count", 1)
          .set("date", Epoch.seconds(sent.message().date()))
          .set("entities", MessageView.orAbsent(entities(sent.message())))
          .build();
    }
    return withMessageId(of(sent.events(), viewer, now), place.messageId(), randomId);
  }

  private static boolean isPlain(Message message) {
    return message.traits().forward() == null
        && message.content() instanceof Message.Text text
        && text.media() == null
        && text.formatting().replyMarkup() == null;
  }

  private static List<TlObject> entities(Message message) {
    return message.content() instanceof Message.Text text
        ? text.formatting().entities()
        : List.of();
  }

  /** The updates for one who wrote several messages at once: the numbers first. */
  public TlObject sent(List<Messages.Sent> all, List<Long> randomIds, Account viewer, Instant now) {
    List<WorldEvent> events = new ArrayList<>();
    all.forEach(sent -> events.addAll(sent.events()));
    TlObject update = of(events, viewer, now);
    for (int i = all.size() - 1; i >= 0; i--) {
      update = withMessageId(update, all.get(i).place().messageId(), randomIds.get(i));
    }
    return update;
  }

  /** What an account has begun to write. */
  public TlObject drafts(Map<Peer, Draft> drafts, Account viewer, Instant now) {
    EntityCollector entities = new EntityCollector(world, viewer);
    List<TlObject> updates = new ArrayList<>();
    drafts.forEach(
        (peer, draft) -> {
          entities.add(peer);
          updates.add(ChangeView.draft(peer, draft));
        });
    return updates(updates, entities.users(), entities.chats(), now);
  }

  /**
   * The answer to one who created a chat: as {@link #of(Chat, List, Account, Instant)}, but it
   * begins with the number of its service message, as TDLib wants of whatever creates a message.
   *
   * @param updates an {@code Updates} with that message
   */
  public static TlObject withMessageId(TlObject updates, long randomId) {
    for (TlObject update : updates.objects("updates")) {
      if (update.get("message") instanceof TlObject message) {
        return withMessageId(updates, (int) message.number("id"), randomId);
      }
    }
    throw new IllegalArgumentException("no message in " + updates);
  }

  private static TlObject withMessageId(TlObject update, int messageId, long randomId) {
    List<TlObject> updates = new ArrayList<>();
    updates.add(TlObject.of("updateMessageID", "id", messageId, "random_id", randomId));
    updates.addAll(update.objects("updates"));
    return update.with("updates", updates);
  }

  private UpdateMapper answered(List<WorldEvent> events, Account viewer) {
    return mapped(
        events.stream().filter(event -> !(event instanceof WorldEvent.ForBots)).toList(), viewer);
  }

  private UpdateMapper mapped(List<WorldEvent> events, Account viewer) {
    UpdateMapper mapper =
        new UpdateMapper(world, new UserCollector(world.accounts(), viewer), viewer);
    events.forEach(mapper::add);
    return mapper;
  }

  private static TlObject updates(
      List<TlObject> updates, List<TlObject> users, List<TlObject> chats, Instant now) {
    return TlObject.named("updates")
        .set("updates", updates)
        .set("users", users)
        .set("chats", chats)
        .set("date", Epoch.seconds(now))
        .set("seq", 0)
        .build();
  }
}
