package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Member;
import dev.doppelgram.world.Message;
import dev.doppelgram.world.Place;
import dev.doppelgram.world.World;
import dev.doppelgram.world.WorldEvent.Joined;
import dev.doppelgram.world.WorldEvent.JoinedGroup;
import dev.doppelgram.world.WorldEvent.JoinedSupergroup;
import java.util.ArrayList;
import java.util.List;

/** TL {@code Updates}: what an account is told of an event. */
public final class UpdatesView {
  /** The only id of messages.chatInviteJoinResultOk. */
  private static final int CHAT_INVITE_JOIN_RESULT_OK = 0x445663a7;

  private final World world;

  public UpdatesView(World world) {
    this.world = world;
  }

  /**
   * What the joiner is told, in the form that messages.importChatInvite answers.
   *
   * @param resultType of the definition that the client called: {@code Updates}, or from layer 227
   *     on {@code messages.ChatInviteJoinResult}; a client may call either, whatever its layer
   */
  public TlObject joinResult(Joined event, Account joiner, String resultType) {
    TlObject updates = joined(event, joiner);
    return resultType.equals("Updates")
        ? updates
        : TlObject.of("messages.chatInviteJoinResultOk", "updates", updates)
            .withId(CHAT_INVITE_JOIN_RESULT_OK);
  }

  /** What a member is told of somebody's joining, who may be the member itself. */
  public TlObject joined(Joined event, Account viewer) {
    Chat chat = event.chat();
    People people = new People(world.accounts(), viewer);
    List<TlObject> updates = new ArrayList<>();
    if (event instanceof JoinedGroup group) {
      group.participants().forEach(member -> people.add(member.accountId()));
      updates.add(updateChatParticipants(group));
      Place place = group.copies().get(viewer.id());
      if (place != null) {
        updates.add(update("updateNewMessage", group.message(), place, chat, viewer));
      }
    } else if (viewer.id() == event.joiner().accountId()) {
      updates.add(TlObject.of("updateChannel", "channel_id", chat.id()));
    }
    if (event instanceof JoinedSupergroup supergroup) {
      Message message = supergroup.message();
      updates.add(update("updateNewChannelMessage", message, supergroup.place(), chat, viewer));
    }
    people.add(event.joiner().accountId());
    people.add(event.joiner().inviterId());
    TlObject words = ChatView.of(chat, world.chats().members(chat.id()), viewer);
    return TlObject.named("updates")
        .set("updates", updates)
        .set("users", people.users())
        // clients take the only chat for the joined one
        .set("chats", List.of(words))
        .set("date", Epoch.seconds(event.joiner().date()))
        .set("seq", 0)
        .build();
  }

  private static TlObject update(
      String name, Message message, Place place, Chat chat, Account viewer) {
    return TlObject.named(name)
        .set("message", MessageView.of(message, place.messageId(), chat, viewer))
        .set("pts", place.pts())
        .set("pts_count", 1)
        .build();
  }

  private static TlObject updateChatParticipants(JoinedGroup event) {
    Chat chat = event.chat();
    List<TlObject> participants =
        event.participants().stream().map(member -> participant(member, chat)).toList();
    return TlObject.of(
        "updateChatParticipants",
        "participants",
        TlObject.named("chatParticipants")
            .set("chat_id", chat.id())
            .set("participants", participants)
            .set("version", chat.version())
            .build());
  }

  private static TlObject participant(Member member, Chat chat) {
    if (member.accountId() == chat.creatorId()) {
      return TlObject.of("chatParticipantCreator", "user_id", member.accountId());
    }
    return TlObject.named(member.isAdmin() ? "chatParticipantAdmin" : "chatParticipant")
        .set("user_id", member.accountId())
        .set("inviter_id", member.inviterId())
        .set("date", Epoch.seconds(member.date()))
        .build();
  }
}
