// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;

/** A phone number as people and clients write it, and as TL has it: digits only. */
public final class PhoneNumber {
  private static final String TEST_PREFIX = "99966";
  private static final int MIN_DIGITS = 5;
  private static final int MAX_DIGITS = 15;

  private PhoneNumber() {}

  /**
   * The digits of a number, without a plus, spaces, hyphens, dots and brackets.
   *
   * @throws RpcError PHONE_NUMBER_INVALID for a number that nobody can have
   */
  public static String digits(String phone) {
    StringBuilder digits = new StringBuilder(phone.length());
    for (int i = 0; i < phone.length(); i++) {
      char c = phone.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (!(c == '+' && i == 0) && " -.()".indexOf(c) < 0) {
        throw new RpcError(ErrorType.PHONE_NUMBER_INVALID);
      }
    }
    if (digits.length() < MIN_DIGITS || digits.length() > MAX_DIGITS) {
      throw new RpcError(ErrorType.PHONE_NUMBER_INVALID);
    }
    return digits.toString();
  }

  /** Whether it is one of the service's numbers for tests, 99966 and the dc. */
  public static boolean isTestNumber(String digits) {
    return digits.startsWith(TEST_PREFIX);
  }

  /** The dc that a number for tests lives on; 0 for any other number. */
  public static int testDc(String digits) {
    boolean named = isTestNumber(digits) && digits.length() > TEST_PREFIX.length();
    return named ? digits.charAt(TEST_PREFIX.length()) - '0' : 0;
  }
}
