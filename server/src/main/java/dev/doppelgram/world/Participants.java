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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looking at who is in a chat, and what admins see of it beside; instants are the world's time. */
public final class Participants {
  private static final int MAX_LIMIT = 200;
  private static final int MAX_COMMON = 100;

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

  /** Those which let all members through. */
  private static final Set<Filter> EVERYBODY =
      Set.of(Filter.RECENT, Filter.SEARCH, Filter.MENTIONS);

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
    boolean hidden =
        channel.has(ChatSeed.Trait.PARTICIPANTS_HIDDEN) && (self == null || !self.isAdmin());
    if (!hidden && search.name().isEmpty() && EVERYBODY.contains(filter)) {
      return everybody(channel, search);
    }
    List<ParticipantStatus> found =
        candidates(channel, filter, caller)
            .filter(standing -> isMeant(standing, filter, caller))
            .filter(standing -> !hidden || isInSight(standing))
            .filter(standing -> accounts.get(standing.accountId()).isNamed(search.name()))
            .toList();
    int begin = Math.min(Math.max(0, search.offset()), found.size());
    int end = Math.min(begin + PageSize.of(search.limit(), MAX_LIMIT), found.size());
    int count = filter == Filter.RECENT && !hidden ? channel.participantsCount() : found.size();
    return new Page<>(count, List.copyOf(found.subList(begin, end)));
  }

  /** Where members are hidden, those who are not. */
  private boolean isInSight(ParticipantStatus standing) {
    Member member = standing.member();
    return (member != null && member.isAdmin()) || accounts.get(standing.accountId()).isBot();
  }

  /** The chats that two accounts are both in, by their ids and above one, in pages. */
  public List<Chat> common(Account caller, Account other, long aboveId, int limit) {
    return chats.all().stream()
        .filter(chat -> !chat.isGone() && chat.id() > aboveId)
        .filter(chat -> chats.members(chat.id()).get(caller.id()) != null)
        .filter(chat -> chats.members(chat.id()).get(other.id()) != null)
        .sorted(Comparator.comparing(Chat::id))
        .limit(PageSize.of(limit, MAX_COMMON))
        .toList();
  }

  /** A page of all members, of which the others are not looked at. */
  private Page<ParticipantStatus> everybody(Chat channel, Search search) {
    Members members = chats.members(channel.id());
    List<ParticipantStatus> page =
        members.all().stream()
            .skip(Math.max(0, search.offset()))
            .limit(PageSize.of(search.limit(), MAX_LIMIT))
            .map(member -> members.standing(member.accountId()))
            .toList();
    boolean recent = search.filter() == Filter.RECENT;
    return new Page<>(recent ? channel.participantsCount() : members.all().size(), page);
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
   * @param members of a basic group; none of a channel or supergroup, which may be many
   * @param admins how many there are, the creator too
   * @param invite the primary link of an admin who may invite; null for others
   * @param pending how many requests wait, and {@code requesters} the last of them; for those
   *     admins only
   */
  public record Overview(
      Chat chat,
      @Nullable Member self,
      List<Member> members,
      int admins,
      List<Member> bots,
      List<Restriction> restrictions,
      @Nullable InviteLink invite,
      int pending,
      List<Long> requesters) {}

  /**
   * A channel or supergroup as a whole, as channels.getFullChannel returns it.
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
   * A basic group as a whole, as messages.getFullChat returns it; one who is in it no more is shown
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
        chat.kind().isChannel() ? List.of() : List.copyOf(members.all()),
        members.admins().size(),
        List.copyOf(members.bots()),
        members.restrictions(),
        invites ? links.primary(chat.id(), caller.id(), now) : null,
        invites ? links.requests(chat.id()).size() : 0,
        invites ? links.recentRequesters(chat.id(), Audience.RECENT) : List.of());
  }

  private Stream<ParticipantStatus> candidates(Chat channel, Filter filter, Account caller) {
    Members members = chats.members(channel.id());
    Stream<Long> ids =
        switch (filter) {
          case KICKED, BANNED -> members.restrictions().stream().map(Restriction::accountId);
          case ADMINS -> members.admins().stream().map(Member::accountId);
          case BOTS -> members.bots().stream().map(Member::accountId);
          case CONTACTS -> members.among(caller.contacts()).stream().map(Member::accountId);
          case RECENT, SEARCH, MENTIONS -> members.all().stream().map(Member::accountId);
        };
    return ids.map(members::standing);
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
