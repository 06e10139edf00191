// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers the devices that accounts have logged in on. For several threads. */
public final class Devices {
  /** Logins that have numbers of their own; an older one has no number any more. */
  private static final int MOST = 10_000;

  private final DerivedKeys derived;

  /** A device that an account has logged in on. */
  private record Numbered(String account, int number) {}

  private final Map<String, Integer> latest = new HashMap<>();
  private final Map<Long, Numbered> numbers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Numbered> eldest) {
          return size() > MOST;
        }
      };

  public Devices(DerivedKeys derived) {
    this.derived = derived;
  }

  /** Notes that a key is used by an account. */
  public void number(long authKeyId, String account) {
    if (derived.deviceOf(authKeyId) == 0) {
      numberOwn(authKeyId, account);
    }
  }

  private synchronized void numberOwn(long authKeyId, String account) {
    if (!numbers.containsKey(authKeyId)) {
      int number = latest.merge(account, DerivedKeys.DEVICES + 1, (last, one) -> last + 1);
      numbers.put(authKeyId, new Numbered(account, number));
    }
  }

  /** Gives a key the number that it has had. */
  public synchronized void restore(long authKeyId, String account, int device) {
    numbers.put(authKeyId, new Numbered(account, device));
    latest.merge(account, device, Math::max);
  }

  /** 0 for none that has called as an account. */
  public synchronized int of(long authKeyId) {
    int device = derived.deviceOf(authKeyId);
    Numbered numbered = device == 0 ? numbers.get(authKeyId) : null;
    return numbered == null ? device : numbered.number();
  }

  /** The auth key of a device from 33 on; 0 if the account has none of this number. */
  public synchronized long authKeyId(String account, int device) {
    Numbered wanted = new Numbered(account, device);
    for (Map.Entry<Long, Numbered> one : numbers.entrySet()) {
      if (one.getValue().equals(wanted)) {
        return one.getKey();
      }
    }
    return 0;
  }
}
