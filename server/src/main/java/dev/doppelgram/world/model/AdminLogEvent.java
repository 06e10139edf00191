// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line in the log of a channel or supergroup that its admins read: TL {@code
 * channelAdminLogEvent}.
 *
 * @param id grows by two at least: clients make up the odd ones
 * @param accountId who did it
 */
public record AdminLogEvent(long id, Instant date, long accountId, Action action) {

  /** What was done: TL {@code ChannelAdminLogEventAction}. */
  public sealed interface Action {
    /** Under what it is found. */
    AdminLogFlag flag();

    /** Ids of the accounts that it names, beside the one who did it. */
    default List<Long> accountIds() {
      return List.of();
    }

    /** What a search looks at. */
    default List<String> texts() {
      return List.of();
    }
  }

  /** What is said of a chat. */
  public enum Info {
    CHANGE_TITLE,
    CHANGE_ABOUT,
    CHANGE_USERNAME;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The chat has another title, description or username; empty for none. */
  public record InfoChanged(Info info, String before, String after) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.INFO;
    }

    @Override
    public List<String> texts() {
      return List.of(before, after);
    }
  }

  /** Another chat is linked with it: that where it is discussed, or the channel; 0 for none. */
  public record LinkedChatChanged(long before, long after) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.INFO;
    }
  }

  /** The chat has another photo; null for none. */
  public record PhotoChanged(@Nullable Photo before, @Nullable Photo after) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.INFO;
    }
  }

  /** Ordinary members may do other things. */
  public record DefaultRightsChanged(Set<BannedRight> before, Set<BannedRight> after)
      implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.SETTINGS;
    }
  }

  /** Came by the username. */
  public record Joined() implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.JOIN;
    }
  }

  /** Came by a link, as that was then. */
  public record JoinedByInvite(InviteLink link, boolean viaChatlist) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.JOIN;
    }

    @Override
    public List<Long> accountIds() {
      return List.of(link.adminId());
    }

    @Override
    public List<String> texts() {
      return titleOf(link);
    }
  }

  /**
   * Was let in.
   *
   * @param link null for one who asked by the username
   */
  public record JoinedByRequest(@Nullable InviteLink link, long approvedBy) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.JOIN;
    }

    @Override
    public List<Long> accountIds() {
      return link == null ? List.of(approvedBy) : List.of(link.adminId(), approvedBy);
    }

    @Override
    public List<String> texts() {
      return link == null ? List.of() : titleOf(link);
    }
  }

  public record Left() implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.LEAVE;
    }
  }

  /** Added somebody. */
  public record Invited(ParticipantStatus participant) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.INVITE;
    }

    @Override
    public List<Long> accountIds() {
      return List.of(participant.accountId());
    }
  }

  /** Took something from somebody, shut them out, or gave back what was taken. */
  public record BanToggled(ParticipantStatus before, ParticipantStatus after) implements Action {
    @Override
    public AdminLogFlag flag() {
      if (isOut(after)
          || (after.restriction() == null && after.member() == null && !isOut(before))) {
        return AdminLogFlag.KICK;
      }
      if (isOut(before)) {
        return AdminLogFlag.UNKICK;
      }
      return after.restriction() == null ? AdminLogFlag.UNBAN : AdminLogFlag.BAN;
    }

    private static boolean isOut(ParticipantStatus standing) {
      Restriction restriction = standing.restriction();
      return restriction != null && restriction.isBan();
    }

    @Override
    public List<Long> accountIds() {
      return named(before, after);
    }
  }

  /** Made somebody an admin, an ordinary member again, or an admin with other rights. */
  public record AdminToggled(ParticipantStatus before, ParticipantStatus after) implements Action {
    @Override
    public AdminLogFlag flag() {
      Member member = after.member();
      return member != null && member.isAdmin() ? AdminLogFlag.PROMOTE : AdminLogFlag.DEMOTE;
    }

    @Override
    public List<Long> accountIds() {
      return named(before, after);
    }
  }

  /** A membership that is paid for goes on. */
  public record SubscriptionExtended(ParticipantStatus before, ParticipantStatus after)
      implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.SUB_EXTEND;
    }

    @Override
    public List<Long> accountIds() {
      return named(before, after);
    }
  }

  /** A link has other terms. */
  public record InviteEdited(InviteLink before, InviteLink after) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.INVITES;
    }

    @Override
    public List<Long> accountIds() {
      return List.of(after.adminId());
    }

    @Override
    public List<String> texts() {
      List<String> texts = new ArrayList<>(titleOf(before));
      texts.addAll(titleOf(after));
      return texts;
    }
  }

  /**
   * A link leads nowhere any more, or is forgotten.
   *
   * @param deleted whether it is forgotten
   */
  public record InviteEnded(InviteLink link, boolean deleted) implements Action {
    @Override
    public AdminLogFlag flag() {
      return AdminLogFlag.INVITES;
    }

    @Override
    public List<Long> accountIds() {
      return List.of(link.adminId());
    }

    @Override
    public List<String> texts() {
      return titleOf(link);
    }
  }

  /**
   * Something was done to a message.
   *
   * @param before what it was before it was edited; null where it was not
   */
  public record MessageChanged(AdminLogMessageDeed deed, @Nullable BoxEntry before, BoxEntry entry)
      implements Action {
    @Override
    public AdminLogFlag flag() {
      return deed.flag();
    }

    @Override
    public List<Long> accountIds() {
      List<Long> ids = new ArrayList<>(entry.message().content().accountIds());
      ids.add(entry.message().fromId());
      return ids;
    }

    @Override
    public List<String> texts() {
      List<String> texts = new ArrayList<>();
      for (BoxEntry one : before == null ? List.of(entry) : List.of(before, entry)) {
        if (one.message().content() instanceof Message.Text text) {
          texts.add(text.text());
        }
      }
      return texts;
    }
  }

  private static List<String> titleOf(InviteLink link) {
    return link.title() == null ? List.of() : List.of(link.title());
  }

  private static List<Long> named(ParticipantStatus before, ParticipantStatus after) {
    List<Long> ids = new ArrayList<>(List.of(after.accountId()));
    for (ParticipantStatus standing : List.of(before, after)) {
      if (standing.restriction() != null) {
        ids.add(standing.restriction().kickedBy());
      }
      Member member = standing.member();
      if (member != null && member.promotedBy() != null) {
        ids.add(member.promotedBy());
      }
    }
    return ids;
  }
}
