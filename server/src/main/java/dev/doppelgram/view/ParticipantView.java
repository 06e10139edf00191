// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import java.util.Objects;
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

  /** TL {@code chatParticipants}; everybody on it is added to the people. */
  static TlObject list(Chat group, List<Member> members, UserCollector people) {
    members.forEach(member -> people.add(member.accountId()));
    return TlObject.named("chatParticipants")
        .set("chat_id", group.id())
        .set("participants", members.stream().map(member -> ofGroup(member, group)).toList())
        .set("version", group.version())
        .build();
  }

  /** What one who is in a group no more sees of its members. */
  static TlObject hidden(Chat group) {
    return TlObject.of("chatParticipantsForbidden", "chat_id", group.id());
  }

  /** Anybody of whom TL has something to say: a member, or one who is restricted. */
  static TlObject ofChannel(ParticipantStatus standing, Chat chat, Account viewer) {
    Restriction restriction = standing.restriction();
    return restriction == null
        ? ofChannel(Objects.requireNonNull(standing.member()), chat, viewer)
        : restricted(restriction, standing.member() == null);
  }

  /** Somebody who is in a channel no more, or never was. */
  static TlObject left(long accountId) {
    return TlObject.named("channelParticipantLeft")
        .set("user_id", accountId)
        // in the place of user_id from layer 126 on
        .set("peer", TlObject.of("peerUser", "user_id", accountId))
        .build();
  }

  private static TlObject restricted(Restriction restriction, boolean left) {
    TlObject user = TlObject.of("peerUser", "user_id", restriction.accountId());
    return TlObject.named("channelParticipantBanned")
        .set("left", left)
        .set("user_id", restriction.accountId())
        // in the place of user_id from layer 126 on
        .set("peer", user)
        .set("kicked_by", restriction.kickedBy())
        .set("date", Epoch.seconds(restriction.date()))
        .set("banned_rights", RightsView.banned(restriction.rights(), restriction.untilDate()))
        .build();
  }

  private static TlObject ofChannel(Member member, Chat chat, Account viewer) {
    boolean self = member.accountId() == viewer.id();
    if (member.accountId() == chat.creatorId()) {
      return TlObject.of(
          "channelParticipantCreator",
          "user_id",
          member.accountId(),
          "admin_rights",
          RightsView.admin(member.rights()));
    }
    if (member.isAdmin()) {
      return admin(member, chat, viewer);
    }
    int date = Epoch.seconds(member.date());
    return self
        ? TlObject.named("channelParticipantSelf")
            .set("via_request", member.approvedBy() != null)
            .set("user_id", member.accountId())
            .set("inviter_id", member.inviterId())
            .set("date", date)
            .set("subscription_until_date", ChatView.paidUntil(member))
            .build()
        : TlObject.named("channelParticipant")
            .set("user_id", member.accountId())
            .set("date", date)
            .set("subscription_until_date", ChatView.paidUntil(member))
            .build();
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
        .set("invite", invite(event, bot))
        .set("via_chatlist", channel ? (Boolean) viaChatlist(event) : null)
        .set("qts", qts)
        .build()
        // the one for groups came with layer 124
        .orNothing();
  }

  private static boolean viaChatlist(WorldEvent.MemberChanged event) {
    Member came = event.before().member() == null ? event.after().member() : null;
    return came != null && came.viaChatlist();
  }

  /** What the account came by: a link, or a request to join without one. */
  private static @Nullable TlObject invite(WorldEvent.MemberChanged event, Account bot) {
    Member came = event.before().member() == null ? event.after().member() : null;
    if (event.link() != null) {
      return ExportedInviteView.toBot(event.link(), bot);
    }
    boolean asked = came != null && came.approvedBy() != null && came.link() == null;
    return asked ? TlObject.of("chatInvitePublicJoinRequests").orNothing() : null;
  }

  private static @Nullable TlObject participant(
      ParticipantStatus standing, Chat chat, Account bot) {
    Member member = standing.member();
    if (chat.kind().isChannel()) {
      return standing.isKnown() ? ofChannel(standing, chat, bot) : null;
    }
    return member == null ? null : ofGroup(member, chat);
  }

  private static TlObject admin(Member member, Chat chat, Account viewer) {
    boolean self = member.accountId() == viewer.id();
    Long promotedBy = Objects.requireNonNullElse(member.promotedBy(), chat.creatorId());
    boolean editable = viewer.id() == chat.creatorId() || viewer.id() == promotedBy;
    return TlObject.named("channelParticipantAdmin")
        .set("can_edit", editable && !self)
        .set("self", self)
        .set("user_id", member.accountId())
        // announced by the same bit as self
        .set("inviter_id", self ? member.inviterId() : null)
        .set("promoted_by", promotedBy)
        .set("date", Epoch.seconds(member.date()))
        .set("admin_rights", RightsView.admin(member.rights()))
        .set("rank", member.rank())
        .build();
  }
}
