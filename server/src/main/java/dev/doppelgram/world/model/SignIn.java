// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** What came of a right login code, where no 2FA password is due. */
public sealed interface SignIn {

  /** The key belongs to this account now. */
  record LoggedIn(Account account) implements SignIn {}

  /** The number has no account yet: go on with {@code world.Logins#signUp}. */
  record SignUpRequired() implements SignIn {}
}
