// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import dev.doppelgram.crypto.AuthKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The permanent keys that follow from a scenario: one for each account and device number. They are
 * worked out device by device, when a client first comes with a key that no exchange has made.
 */
public final class DerivedKeys implements KeySource {
  /** Device numbers run from 1 to this: enough for a test, and a bound on the search. */
  public static final int DEVICES = 32;

  private final long seed;
  private final List<String> accounts;
  private final Map<Long, Minted> known = new ConcurrentHashMap<>();
  private volatile int devices;

  /**
   * @param seed of the scenario
   * @param accounts its names
   */
  public DerivedKeys(long seed, List<String> accounts) {
    this.seed = seed;
    this.accounts = new CopyOnWriteArrayList<>(accounts);
  }

  /** The accounts that have keys. */
  public List<String> accounts() {
    return List.copyOf(accounts);
  }

  /** Gives an account keys that came after the scenario; it must be there already. */
  public synchronized void add(String account) {
    accounts.add(account);
    for (int device = 1; device <= devices; device++) {
      mint(account, device);
    }
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
    return AuthKey.minted(seed, account, device);
  }

  @Override
  public @Nullable AuthKey find(long authKeyId) {
    Minted minted = search(authKeyId);
    return minted == null ? null : minted.key();
  }

  /** The name of the account that a key is of; null for any other key. */
  public @Nullable String accountOf(long authKeyId) {
    Minted minted = search(authKeyId);
    return minted == null ? null : minted.account();
  }

  /** The number of the device that a key is of; 0 if it is no minted one in use. */
  int deviceOf(long authKeyId) {
    Minted minted = known.get(authKeyId);
    return minted == null ? 0 : minted.device();
  }

  private @Nullable Minted search(long authKeyId) {
    Minted minted = known.get(authKeyId);
    while (minted == null && devices < DEVICES) {
      mintNextDevice();
      minted = known.get(authKeyId);
    }
    return minted;
  }

  private synchronized void mintNextDevice() {
    int device = devices + 1;
    if (device <= DEVICES) {
      accounts.forEach(account -> mint(account, device));
      devices = device;
    }
  }

  private void mint(String account, int device) {
    AuthKey key = AuthKey.minted(seed, account, device);
    known.put(key.id(), new Minted(key, account, device));
  }

  private record Minted(AuthKey key, String account, int device) {}
}
