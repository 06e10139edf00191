package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.MessagePosition;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.WorldEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** TL {@code Updates}: what an account is told of what happened in one chat. */
public final class UpdatesView {
  /** The only ids of messages.chatInviteJoinResultOk and messages.invitedUsers. */
  private static final int CHAT_INVITE_JOIN_RESULT_OK = 0x445663a7;

  private static final int INVITED_USERS = 0x7f5defa6;

  private final World world;

  public UpdatesView(World world) {
    this.world = world;
  }

  /**
   * What the joiner is told, in the form that messages.importChatInvite and channels.joinChannel
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
   * What one who added others is told.
   *
   * @param missing those who could not be added
   * @param resultType of the definition that the client called: {@code Updates}, or from layer 177
   *     on {@code messages.InvitedUsers}
   */
  public TlObject invitedUsers(
      Chat chat,
      List<WorldEvent> events,
      List<Account> missing,
      Account viewer,
      Instant now,
      String resultType) {
    TlObject updates = of(chat, events, viewer, now);
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

  /** One update by itself; a layer that lacks it is told nothing. */
  public static TlObject of(TlObject update, Instant now) {
    return updates(List.of(update.orNothing()), List.of(), List.of(), now);
  }

  /**
   * What the events mean to an account, which is told nothing of those that do not concern it.
   *
   * @param chat that all events are of; the answer holds no other, because clients take that for
   *     the one that they joined
   */
  public TlObject of(Chat chat, List<WorldEvent> events, Account viewer, Instant now) {
    UpdateMapper words = said(events, viewer);
    Chat current = world.chats().byId(chat.id());
    TlObject itself =
        ChatView.of(current == null ? chat : current, world.chats().members(chat.id()), viewer);
    return updates(words.updates(), words.people().users(), List.of(itself), now);
  }

  /**
   * What the events mean to an account.
   *
   * @param events of one peer, and at least one
   */
  public TlObject of(List<WorldEvent> events, Account viewer, Instant now) {
    Chat chat = world.chats().byId(events.get(0).peer().id());
    if (!events.get(0).peer().isUser() && chat != null) {
      return of(chat, events, viewer, now);
    }
    UpdateMapper words = said(events, viewer);
    return updates(words.updates(), words.people().users(), List.of(), now);
  }

  /**
   * What one who wrote a message is told: which number it has now, and the message.
   *
   * @param randomId the client's number for it
   */
  public TlObject sent(Messages.Sent sent, long randomId, Account viewer, Instant now) {
    MessagePosition place = sent.place();
    if (sent.message().peer().isUser()) {
      return TlObject.named("updateShortSentMessage")
          .set("out", true)
          .set("id", place.messageId())
          .set("pts", place.pts())
          .set("pts_count", 1)
          .set("date", Epoch.seconds(sent.message().date()))
          .build();
    }
    TlObject told = of(sent.events(), viewer, now);
    List<TlObject> updates = new ArrayList<>();
    updates.add(TlObject.of("updateMessageID", "id", place.messageId(), "random_id", randomId));
    updates.addAll(told.objects("updates"));
    return told.with("updates", updates);
  }

  private UpdateMapper said(List<WorldEvent> events, Account viewer) {
    UpdateMapper words = new UpdateMapper(new UserCollector(world.accounts(), viewer), viewer);
    events.forEach(words::say);
    return words;
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
