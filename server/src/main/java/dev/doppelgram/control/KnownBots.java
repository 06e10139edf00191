// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.Accounts;
import dev.doppelgram.world.model.Account;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether each account of a world, by its name, is a bot; nothing is copied. */
final class KnownBots extends AbstractMap<String, Boolean> {
  private final Accounts accounts;

  KnownBots(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public @Nullable Boolean get(Object name) {
    Account account = accounts.byName((String) name);
    return account == null ? null : account.isBot();
  }

  @Override
  public Set<Map.Entry<String, Boolean>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Boolean>> iterator() {
        return accounts.all().stream()
            .map(account -> Map.entry(account.name(), account.isBot()))
            .iterator();
      }

      @Override
      public int size() {
        return accounts.all().size();
      }
    };
  }
}
