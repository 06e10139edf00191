// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.InviteLists.Page;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Restriction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looking at who is in a chat, and what admins see of it beside; instants are the world's time. */
public final class Participants {
  private static final int MAX_LIMIT = 200;

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final Rights rights;

  Participants(Accounts accounts, Chats chats, InviteLinks links, Rights rights) {
    this.accounts = accounts;
    this.chats = chats;
    this.links = links;
    this.rights = rights;
  }

  /** Which of them are asked for: TL {@code ChannelParticipantsFilter}, named as there. */
  public enum Filter {
    RECENT,
    ADMINS,
    BOTS,
    /** Those who are banned. */
    KICKED,
    /** Those who are restricted, but may read. */
    BANNED,
    SEARCH,
    CONTACTS,
    MENTIONS
  }

  /**
   * Which members are wanted, in pages of at most 200.
   *
   * @param name what a word of their name or username begins with; empty for all
   */
  public record Search(Filter filter, String name, int offset, int limit) {}

  /**
   * Members of a channel or supergroup, in the order in which they came, or accounts from which
   * something was taken.
   *
   * @throws RpcError CHANNEL_PRIVATE (406), CHAT_ADMIN_REQUIRED (403)
   */
  public Page<ParticipantStatus> list(Account caller, Chat channel, Search search, Instant now) {
    Filter filter = search.filter();
    rights.refuseUnlessOpen(channel, caller, now);
    Member self = chats.members(channel.id()).get(caller.id());
    boolean forAdmins =
        channel.kind() == ChatKind.CHANNEL || filter == Filter.KICKED || filter == Filter.BANNED;
    if (forAdmins && (self == null || !self.isAdmin())) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    }
    List<ParticipantStatus> found =
        candidates(channel, filter)
            .filter(standing -> isMeant(standing, filter, caller))
            .filter(standing -> accounts.get(standing.accountId()).isNamed(search.name()))
            .toList();
    int begin = Math.min(Math.max(0, search.offset()), found.size());
    int end = Math.min(begin + PageSize.of(search.limit(), MAX_LIMIT), found.size());
    int count = filter == Filter.RECENT ? channel.participantsCount() : found.size();
    return new Page<>(count, List.copyOf(found.subList(begin, end)));
  }

  /**
   * One of them.
   *
   * @throws RpcError CHANNEL_PRIVATE (406), CHAT_ADMIN_REQUIRED (403), USER_NOT_PARTICIPANT
   */
  public ParticipantStatus one(Account caller, Chat channel, Account account, Instant now) {
    rights.refuseUnlessOpen(channel, caller, now);
    Members members = chats.members(channel.id());
    Member self = members.get(caller.id());
    boolean admin = self != null && self.isAdmin();
    if (channel.kind() == ChatKind.CHANNEL && !admin && account.id() != caller.id()) {
      throw new RpcError(ErrorType.CHAT_ADMIN_REQUIRED.withCode(403));
    }
    ParticipantStatus standing = members.standing(account.id());
    if (standing.member() == null && !(admin && standing.isKnown())) {
      throw new RpcError(ErrorType.USER_NOT_PARTICIPANT);
    }
    return standing;
  }

  /**
   * What an account may read of a chat as a whole.
   *
   * @param self its place there; null for one who looks from outside
   * @param invite the primary link of an admin who may invite; null for others
   * @param pending how many requests wait, and {@code requesters} the last of them; for those
   *     admins only
   */
  public record Overview(
      Chat chat,
      @Nullable Member self,
      List<Member> members,
      List<Restriction> restrictions,
      @Nullable InviteLink invite,
      int pending,
      List<Long> requesters) {}

  /**
   * A channel or supergroup as a whole, as channels.getFullChannel tells it.
   *
   * @throws RpcError CHANNEL_PRIVATE (406), CHANNEL_PUBLIC_GROUP_NA
   */
  public Overview channel(Account caller, Chat channel, Instant now) {
    if (channel.isPublic() && chats.members(channel.id()).isBanned(caller.id())) {
      throw new RpcError(ErrorType.CHANNEL_PUBLIC_GROUP_NA);
    }
    rights.refuseUnlessOpen(channel, caller, now);
    return overview(caller, channel, now);
  }

  /**
   * A basic group as a whole, as messages.getFullChat tells it; one who is in it no more is told
   * that.
   *
   * @throws RpcError PEER_ID_INVALID
   */
  public Overview group(Account caller, Chat group, Instant now) {
    Members members = chats.members(group.id());
    boolean was = members.hasLeft(caller.id()) || members.isBanned(caller.id());
    boolean unknown = members.get(caller.id()) == null && !was;
    if (unknown || group.has(ChatSeed.Trait.DELETED)) {
      throw new RpcError(ErrorType.PEER_ID_INVALID);
    }
    return overview(caller, group, now);
  }

  private Overview overview(Account caller, Chat chat, Instant now) {
    Members members = chats.members(chat.id());
    Member self = members.get(caller.id());
    boolean invites = self != null && self.may(AdminRight.INVITE_USERS);
    return new Overview(
        chat,
        self,
        List.copyOf(members.all()),
        members.restrictions(),
        invites ? links.primary(chat.id(), caller.id(), now) : null,
        invites ? links.requests(chat.id()).size() : 0,
        invites ? links.recentRequesters(chat.id(), Audience.RECENT) : List.of());
  }

  private Stream<ParticipantStatus> candidates(Chat channel, Filter filter) {
    Members members = chats.members(channel.id());
    return switch (filter) {
      case KICKED, BANNED ->
          members.restrictions().stream().map(one -> members.standing(one.accountId()));
      default -> members.all().stream().map(member -> members.standing(member.accountId()));
    };
  }

  private boolean isMeant(ParticipantStatus standing, Filter filter, Account caller) {
    Account account = accounts.get(standing.accountId());
    Member member = standing.member();
    Restriction restriction = standing.restriction();
    return switch (filter) {
      case ADMINS -> member != null && member.isAdmin();
      case BOTS -> account.isBot();
      case KICKED -> restriction != null && restriction.isBan();
      case BANNED -> restriction != null && !restriction.isBan();
      case CONTACTS -> caller.hasContact(account);
      case RECENT, SEARCH, MENTIONS -> true;
    };
  }
}
