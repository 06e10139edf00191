// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Dialog;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.ServiceNotifications;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Finding accounts and chats by their names. */
public final class Lookups {
  private static final int LONGEST = 100;

  private final Accounts accounts;
  private final Chats chats;
  private final Dialogs dialogs;

  Lookups(Accounts accounts, Chats chats, Dialogs dialogs) {
    this.accounts = accounts;
    this.chats = chats;
    this.dialogs = dialogs;
  }

  /**
   * Who and what was found.
   *
   * @param known contacts of the caller, and what is in its list of chats
   * @param others those with a username
   */
  public record Found(List<Peer> known, List<Peer> others) {}

  /** All whose name, a part of that or the username begins so. */
  public Found find(Account caller, String start, int limit) {
    Set<Peer> known = new LinkedHashSet<>();
    caller.contacts().stream()
        .map(accounts::get)
        .filter(account -> account.isNamed(start))
        .forEach(account -> known.add(Peer.user(account.id())));
    for (Dialog dialog : dialogs.of(caller)) {
      if (isNamed(dialog.peer(), start)) {
        known.add(dialog.peer());
      }
    }
    Set<Peer> others = new LinkedHashSet<>();
    accounts.all().stream()
        .filter(account -> account.username() != null && account.isNamed(start))
        .forEach(account -> others.add(Peer.user(account.id())));
    chats.all().stream()
        .filter(chat -> chat.isPublic() && !chat.isGone() && isNamed(chat, start))
        .forEach(chat -> others.add(Peer.of(chat)));
    others.removeAll(known);
    int longest = PageSize.of(limit, LONGEST);
    return new Found(
        known.stream().limit(longest).toList(), others.stream().limit(longest).toList());
  }

  private boolean isNamed(Peer peer, String start) {
    return peer.isUser()
        ? Objects.requireNonNullElse(accounts.byId(peer.id()), ServiceNotifications.ACCOUNT)
            .isNamed(start)
        : isNamed(chats.get(peer.id()), start);
  }

  private static boolean isNamed(Chat chat, String start) {
    String lowerCase = start.toLowerCase(Locale.ROOT);
    String username = chat.username();
    return chat.title().toLowerCase(Locale.ROOT).contains(lowerCase)
        || (username != null && username.toLowerCase(Locale.ROOT).startsWith(lowerCase));
  }
}
