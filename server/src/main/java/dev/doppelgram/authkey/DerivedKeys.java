// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The permanent keys that follow from a scenario: one for each account and device number. A key
 * that comes with a packet is found by an index of ids, which is worked out as far as somebody has
 * {@link #search searched}, device by device; a key itself is worked out when it is used.
 */
public final class DerivedKeys implements KeySource {
  /** Device numbers run from 1 to this: enough for a test, and a bound on the search. */
  public static final int DEVICES = 32;

  /** Keys worked out before somebody else may search: a few milliseconds. */
  private static final int STEP = 1024;

  private final long seed;
  private final Map<Long, Derived> used = new ConcurrentHashMap<>();
  private final Object step = new Object();

  // guarded by this
  private final List<String> accounts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final transient KeyIndex index = new KeyIndex();
  private final transient int[] indexed = new int[DEVICES]; // how many accounts, by device

  /**
   * @param seed of the scenario
   * @param accounts its names
   */
  public DerivedKeys(long seed, List<String> accounts) {
    this.seed = seed;
    accounts.forEach(this::add);
  }

  /** Takes over what was found out in a world that ends: which of the keys are in use. */
  public void inherit(DerivedKeys before) {
    if (before.seed == seed) {
      before.used.forEach(
          (id, derived) -> {
            if (has(derived.account())) {
              used.put(id, derived);
            }
          });
    }
  }

  /** The accounts that have keys. */
  public synchronized List<String> accounts() {
    return List.copyOf(accounts);
  }

  /** Gives an account keys that came after the scenario; it must be there already. */
  public synchronized void add(String account) {
    numbers.put(account, accounts.size());
    accounts.add(account);
  }

  private synchronized boolean has(String account) {
    return numbers.containsKey(account);
  }

  /**
   * The key of an account's device.
   *
   * @param account one of the {@link #accounts}
   * @throws IllegalArgumentException if there is no such device
   */
  public AuthKey of(String account, int device) {
    if (device < 1 || device > DEVICES) {
      throw new IllegalArgumentException("device " + device + " (expected: 1.." + DEVICES + ")");
    }
    Derived derived = derive(account, device);
    used.put(derived.key().id(), derived);
    return derived.key();
  }

  @Override
  public @Nullable AuthKey find(long authKeyId) {
    Derived known = used.get(authKeyId);
    if (known == null) {
      known = indexed(authKeyId);
      if (known != null) {
        used.put(authKeyId, known);
      }
    }
    return known == null ? null : known.key();
  }

  @Override
  public synchronized boolean isSearched() {
    return indexed[DEVICES - 1] == accounts.size();
  }

  @Override
  public boolean search(long authKeyId) {
    return find(authKeyId) != null || !indexMore() || find(authKeyId) != null;
  }

  /** The name of the account that a key is of; null for any other key. */
  public @Nullable String accountOf(long authKeyId) {
    Derived known = used.get(authKeyId);
    Derived found = known == null ? indexed(authKeyId) : known;
    return found == null ? null : found.account();
  }

  /** The number of the device that a key is of; 0 if it is no derived one in use. */
  int deviceOf(long authKeyId) {
    Derived known = used.get(authKeyId);
    return known == null ? 0 : known.device();
  }

  /** Works out the ids of all keys, however long it takes. */
  public void searchAll() {
    boolean more = true;
    while (more) {
      more = indexMore();
    }
  }

  private synchronized @Nullable Derived indexed(long authKeyId) {
    int number = index.find(authKeyId, candidate -> at(candidate).key().id() == authKeyId);
    return number < 0 ? null : at(number);
  }

  private Derived at(int number) {
    return derive(accounts.get(number / DEVICES), number % DEVICES + 1);
  }

  private Derived derive(String account, int device) {
    return new Derived(AuthKey.minted(seed, account, device), account, device);
  }

  /** Works out the ids of some more keys. Returns false if all are known. */
  private boolean indexMore() {
    synchronized (step) {
      int device;
      int from;
      List<String> next;
      synchronized (this) {
        device = firstToIndex();
        if (device == DEVICES) {
          return false;
        }
        from = indexed[device];
        next = List.copyOf(accounts.subList(from, Math.min(from + STEP, accounts.size())));
      }
      long[] ids = new long[next.size()];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = AuthKey.minted(seed, next.get(i), device + 1).id();
      }
      synchronized (this) {
        for (int i = 0; i < ids.length; i++) {
          index.put(ids[i], (from + i) * DEVICES + device);
        }
        indexed[device] = from + ids.length;
      }
      return true;
    }
  }

  private int firstToIndex() {
    int device = 0;
    while (device < DEVICES && indexed[device] == accounts.size()) {
      device++;
    }
    return device;
  }

  private record Derived(AuthKey key, String account, int device) {}
}
