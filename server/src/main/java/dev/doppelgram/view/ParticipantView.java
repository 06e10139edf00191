package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.Member;
import dev.doppelgram.world.WorldEvent;
import org.jspecify.annotations.Nullable;

/** TL {@code ChatParticipant} and {@code ChannelParticipant}: a member's place in a chat. */
final class ParticipantView {
  private ParticipantView() {}

  static TlObject ofGroup(Member member, Chat chat) {
    if (member.accountId() == chat.creatorId()) {
      return TlObject.of("chatParticipantCreator", "user_id", member.accountId());
    }
    return TlObject.named(member.isAdmin() ? "chatParticipantAdmin" : "chatParticipant")
        .set("user_id", member.accountId())
        .set("inviter_id", member.inviterId())
        .set("date", Epoch.seconds(member.date()))
        .build();
  }

  static TlObject ofChannel(Member member, Chat chat, Account viewer) {
    boolean self = member.accountId() == viewer.id();
    if (member.accountId() == chat.creatorId()) {
      return TlObject.of(
          "channelParticipantCreator",
          "user_id",
          member.accountId(),
          "admin_rights",
          ChatView.adminRights(member.rights()));
    }
    if (member.isAdmin()) {
      return admin(member, self);
    }
    int date = Epoch.seconds(member.date());
    return self
        ? TlObject.named("channelParticipantSelf")
            .set("via_request", member.approvedBy() != null)
            .set("user_id", member.accountId())
            .set("inviter_id", member.inviterId())
            .set("date", date)
            .build()
        : TlObject.of("channelParticipant", "user_id", member.accountId(), "date", date);
  }

  /** TL {@code updateChatParticipant} and {@code updateChannelParticipant}, which bots get. */
  static TlObject changed(WorldEvent.MemberChanged event, int qts, Account bot) {
    boolean channel = event.chat().kind().isChannel();
    return TlObject.named(channel ? "updateChannelParticipant" : "updateChatParticipant")
        .set(channel ? "channel_id" : "chat_id", event.chat().id())
        .set("date", Epoch.seconds(event.date()))
        .set("actor_id", event.actorId())
        .set("user_id", event.accountId())
        .set("prev_participant", participant(event.before(), event.chat(), bot))
        .set("new_participant", participant(event.after(), event.chat(), bot))
        .set("invite", event.link() == null ? null : ExportedInviteView.of(event.link()))
        .set("qts", qts)
        .build()
        // the one for groups came with layer 124
        .orNothing();
  }

  private static @Nullable TlObject participant(@Nullable Member member, Chat chat, Account bot) {
    if (member == null) {
      return null;
    }
    return chat.kind().isChannel() ? ofChannel(member, chat, bot) : ofGroup(member, chat);
  }

  private static TlObject admin(Member member, boolean self) {
    return TlObject.named("channelParticipantAdmin")
        .set("self", self)
        .set("user_id", member.accountId())
        // announced by the same bit as self
        .set("inviter_id", self ? member.inviterId() : null)
        .set("promoted_by", member.inviterId())
        .set("date", Epoch.seconds(member.date()))
        .set("admin_rights", ChatView.adminRights(member.rights()))
        .build();
  }
}
