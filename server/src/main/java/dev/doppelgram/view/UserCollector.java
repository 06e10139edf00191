// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Accounts;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.ServiceNotifications;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code users} vector that goes with an answer: everybody whom it names, once. */
final class UserCollector {
  private final Accounts accounts;
  private final Account viewer;
  private final Map<Long, TlObject> users = new LinkedHashMap<>();

  UserCollector(Accounts accounts, Account viewer) {
    this.accounts = accounts;
    this.viewer = viewer;
  }

  void add(long accountId) {
    users.computeIfAbsent(accountId, this::user);
  }

  /** Adds the sender of a message, the other end of a private chat, and whom it names. */
  void addAll(Message message) {
    add(message.fromId());
    if (message.peer().isUser()) {
      add(message.peer().id());
    }
    message.accountIds().forEach(this::add);
  }

  List<TlObject> users() {
    return List.copyOf(users.values());
  }

  private TlObject user(long accountId) {
    Account account = accounts.byId(accountId);
    if (account == null && ServiceNotifications.is(accountId)) {
      return UserView.of(ServiceNotifications.ACCOUNT, viewer);
    }
    return account == null ? UserView.empty(accountId) : UserView.of(account, viewer);
  }
}
