// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.util.Collection;
import java.util.List;

/** The names that a test may use; with it a wrong one is an error at once instead of a time-out. */
public interface Names {

  /** Takes every name for a good one. */
  Names ANY =
      new Names() {
        @Override
        public void checkMethod(String method) {}

        @Override
        public void checkAccount(String account) {}

        @Override
        public Collection<String> accounts() {
          return List.of();
        }
      };

  /**
   * Lets the name of an API method pass.
   *
   * @throws IllegalArgumentException if no layer has it; names what may be meant
   */
  void checkMethod(String method);

  /**
   * Lets the name of an account pass.
   *
   * @throws IllegalArgumentException if there is none; names what may be meant, and all there are
   */
  void checkAccount(String account);

  /** What an account is called that is named by its phone with a plus; any other name as it is. */
  default String nameOf(String account) {
    return account;
  }

  /**
   * Lets the method and the account of a pattern pass.
   *
   * @return the pattern with the account by its name
   * @throws IllegalArgumentException if there is none of that name
   */
  default CallPattern checked(CallPattern pattern) {
    checkMethod(pattern.method());
    String account = pattern.account();
    if (account == null) {
      return pattern;
    }
    checkAccount(account);
    return pattern.by(nameOf(account));
  }

  /** The accounts that there are. */
  Collection<String> accounts();
}
