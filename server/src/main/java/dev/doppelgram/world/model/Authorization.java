// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** Who stands behind a permanent auth key. */
public sealed interface Authorization {

  /** Nobody has logged in, or somebody has logged out: AUTH_KEY_UNREGISTERED. */
  record Anonymous() implements Authorization {}

  /** The code was right, the 2FA password is still due: SESSION_PASSWORD_NEEDED. */
  record PasswordDue(Account account) implements Authorization {}

  /** Another device has ended the login: SESSION_REVOKED. */
  record Revoked() implements Authorization {}

  /** An account is logged in. */
  record LoggedIn(Account account) implements Authorization {}
}
