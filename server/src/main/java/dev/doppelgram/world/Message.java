package dev.doppelgram.world;

import java.time.Instant;
import java.util.List;

/** What was posted in a chat; its ids stand where it lies: see {@link Place}. */
public record Message(long chatId, long fromId, Instant date, Action action) {

  /** What a service message tells of. */
  public sealed interface Action {

    /** Ids of the accounts that it names, beside the sender. */
    List<Long> accountIds();

    /** The sender became a member by a link of this admin. */
    record JoinedByLink(long inviterId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of(inviterId);
      }
    }

    /**
     * An admin let the sender in.
     *
     * @param inviterId the admin of the link, or the one who approved
     */
    record JoinedByRequest(long inviterId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of(inviterId);
      }
    }

    /** The sender made these accounts members; itself, if it came into a public chat. */
    record AddedUsers(List<Long> accountIds) implements Action {
      public AddedUsers {
        accountIds = List.copyOf(accountIds);
      }
    }

    /** The sender made the group with these members beside itself. */
    record CreatedGroup(String title, List<Long> accountIds) implements Action {
      public CreatedGroup {
        accountIds = List.copyOf(accountIds);
      }
    }

    /** The sender made the channel or supergroup. */
    record CreatedChannel(String title) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of();
      }
    }

    /** The sender gave the chat this title. */
    record EditedTitle(String title) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of();
      }
    }

    /** The sender removed this account; itself, if it left. */
    record DeletedUser(long accountId) implements Action {
      @Override
      public List<Long> accountIds() {
        return List.of(accountId);
      }
    }
  }
}
