// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data centres of a world.
 *
 * @param ids their numbers; the first is that of accounts whose own is not among them
 */
public record Dcs(List<Integer> ids) {
  /** What clients add to the number of a dc to name the one for tests. */
  private static final int TEST = 10_000;

  /**
   * @throws IllegalArgumentException if there is none, or a number is not 1 to 9 or comes twice
   */
  public Dcs {
    ids = List.copyOf(ids);
    if (ids.isEmpty() || ids.stream().distinct().count() < ids.size()) {
      throw new IllegalArgumentException("data centres " + ids + " (expected: different ones)");
    }
  }

  /** One alone, which is whatever its clients take it for. */
  public static Dcs only(int dc) {
    return new Dcs(List.of(dc));
  }

  public int first() {
    return ids.get(0);
  }

  public boolean several() {
    return ids.size() > 1;
  }

  public boolean contains(int dc) {
    return ids.contains(dc);
  }

  /** The number alone: clients mark test servers by 10,000 and those for media by a minus. */
  public static int number(int named) {
    return Math.abs(named) % TEST;
  }

  /** Whether a client takes the dc for one of the test servers. */
  public static boolean isTest(int named) {
    return Math.abs(named) >= TEST;
  }

  /** A dc with the marks that a client gave to the one that it named. */
  public static int marked(int dc, int named) {
    int marked = isTest(named) ? dc + TEST : dc;
    return named < 0 ? -marked : marked;
  }

  /** Where an account lives. */
  public int homeOf(Account account) {
    return home(account.details().homeDc(), account.phone());
  }

  /** Where an account is to live. */
  public int homeOf(AccountSeed account) {
    String phone = account.phone();
    return home(account.details().homeDc(), phone == null ? null : PhoneNumber.digits(phone));
  }

  /** Where a number lives that no account has: one for tests says so itself. */
  public int homeOf(String digits) {
    return home(0, digits);
  }

  private int home(int named, @Nullable String digits) {
    if (contains(named)) {
      return named;
    }
    int ofNumber = digits == null ? 0 : PhoneNumber.testDc(digits);
    return contains(ofNumber) ? ofNumber : first();
  }
}
