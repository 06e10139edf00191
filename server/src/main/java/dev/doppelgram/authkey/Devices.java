// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers the devices that accounts have logged in on. For several threads. */
public final class Devices {
  /** Logins that are told apart; an older one has no number any more. */
  private static final int MOST = 10_000;

  private final DerivedKeys derived;
  private final Map<String, Integer> latest = new HashMap<>();
  private final Map<Long, Integer> numbers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MOST;
        }
      };

  public Devices(DerivedKeys derived) {
    this.derived = derived;
  }

  /** Notes that a key is used by an account. */
  public synchronized void number(long authKeyId, String account) {
    if (derived.deviceOf(authKeyId) == 0 && !numbers.containsKey(authKeyId)) {
      numbers.put(
          authKeyId, latest.merge(account, DerivedKeys.DEVICES + 1, (last, one) -> last + 1));
    }
  }

  /** 0 for none that has called as an account. */
  public synchronized int of(long authKeyId) {
    int device = derived.deviceOf(authKeyId);
    return device == 0 ? numbers.getOrDefault(authKeyId, 0) : device;
  }
}
