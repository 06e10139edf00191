// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What accounts say of themselves. */
public final class Profiles {
  private static final int MAX_NAME_LENGTH = 64;
  private static final int MAX_ABOUT_LENGTH = 70;
  private static final int MAX_ABOUT_LENGTH_PREMIUM = 140;
  private static final int SHORTEST_USERNAME = 5;
  private static final Pattern USERNAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{3,31}");

  private final Accounts accounts;
  private final Chats chats;
  private final MessageBoxes boxes;
  private final PendingEvents pendingEvents;

  Profiles(Accounts accounts, Chats chats, MessageBoxes boxes, PendingEvents pendingEvents) {
    this.accounts = accounts;
    this.chats = chats;
    this.boxes = boxes;
    this.pendingEvents = pendingEvents;
  }

  /**
   * Renames an account, as account.updateProfile does.
   *
   * @param firstName null to leave it as it is
   * @param lastName null to leave it as it is, empty for none
   * @param about null to leave it as it is, empty for none
   * @throws RpcError FIRSTNAME_INVALID, LASTNAME_INVALID, ABOUT_TOO_LONG
   */
  public Account rename(
      Account caller,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String about) {
    String first = firstName == null ? caller.firstName() : firstName.strip();
    String last = lastName == null ? caller.lastName() : lastName.strip();
    if (first.isEmpty() || first.length() > MAX_NAME_LENGTH) {
      throw new RpcError(ErrorType.FIRSTNAME_INVALID);
    }
    if (last != null && last.length() > MAX_NAME_LENGTH) {
      throw new RpcError(ErrorType.LASTNAME_INVALID);
    }
    String bio = about == null ? caller.about() : about.strip();
    int limit = caller.premium() ? MAX_ABOUT_LENGTH_PREMIUM : MAX_ABOUT_LENGTH;
    if (bio != null && bio.codePointCount(0, bio.length()) > limit) {
      throw new RpcError(ErrorType.ABOUT_TOO_LONG);
    }
    Account renamed = caller.named(first, orNull(last), orNull(bio));
    return renamed.equals(caller) ? caller : changed(accounts.replace(renamed));
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  /**
   * Gives an account another username.
   *
   * @param username empty for none
   * @throws RpcError USERNAME_INVALID, USERNAME_OCCUPIED, USERNAME_NOT_MODIFIED
   */
  public Account setUsername(Account caller, String username) {
    String known = caller.username() == null ? "" : caller.username();
    if (username.equals(known)) {
      throw new RpcError(ErrorType.USERNAME_NOT_MODIFIED);
    }
    if (!username.isEmpty() && !username.equalsIgnoreCase(known) && !isFree(username)) {
      throw new RpcError(ErrorType.USERNAME_OCCUPIED);
    }
    return changed(accounts.replace(caller.withUsername(username.isEmpty() ? null : username)));
  }

  /**
   * Whether nobody and nothing has a username.
   *
   * @throws RpcError USERNAME_INVALID
   */
  public boolean isFree(String username) {
    if (!USERNAME.matcher(username).matches() || username.length() < SHORTEST_USERNAME) {
      throw new RpcError(ErrorType.USERNAME_INVALID);
    }
    return accounts.byUsername(username) == null && chats.byUsername(username) == null;
  }

  private Account changed(Account account) {
    Set<Long> audience = new LinkedHashSet<>(List.of(account.id()));
    for (Account other : accounts.all()) {
      if (other.hasContact(account)) {
        audience.add(other.id());
      }
    }
    boxes.of(account.id()).conversations().keySet().stream()
        .filter(Peer::isUser)
        .forEach(peer -> audience.add(peer.id()));
    pendingEvents.add(new WorldEvent.AccountChanged(account, true, audience));
    return account;
  }
}
