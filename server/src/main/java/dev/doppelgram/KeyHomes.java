// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.authkey.KeySource;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.Dcs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The derived keys, each of the data centre that its account lived on when it came into the world:
 * an account that moves leaves its keys behind.
 */
final class KeyHomes implements KeySource {
  private final DerivedKeys keys;
  private final Dcs dcs;
  private final Map<String, Integer> homes = new ConcurrentHashMap<>();

  KeyHomes(DerivedKeys keys, Dcs dcs, List<AccountSeed> accounts) {
    this.keys = keys;
    this.dcs = dcs;
    accounts.forEach(account -> put(account.name(), dcs.homeOf(account)));
  }

  void put(String account, int home) {
    homes.put(account, home);
  }

  /** That of an account's derived keys. */
  int of(String account) {
    return homes.getOrDefault(account, dcs.first());
  }

  @Override
  public @Nullable AuthKey find(long authKeyId) {
    return keys.find(authKeyId);
  }

  @Override
  public boolean isSearched() {
    return keys.isSearched();
  }

  @Override
  public boolean search(long authKeyId) {
    return keys.search(authKeyId);
  }

  /** 0 where there is but one, which is whatever a client takes it for. */
  @Override
  public int dc(long authKeyId) {
    String account = dcs.several() ? keys.accountOf(authKeyId) : null;
    return account == null ? 0 : of(account);
  }
}
