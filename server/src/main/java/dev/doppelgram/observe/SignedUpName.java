// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.util.regex.Pattern;

/** How an account is named that no scenario has to know, for it signs up. */
public final class SignedUpName {
  private static final Pattern NAME = Pattern.compile("[+][0-9]+|account-[0-9]+");

  private SignedUpName() {}

  /** Whether it is a phone with its plus, or {@code account-ID}. */
  public static boolean isOne(String account) {
    return NAME.matcher(account).matches();
  }
}
