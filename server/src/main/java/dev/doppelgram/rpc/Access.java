// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

/** Who may call a method. */
public enum Access {
  /** Also a temporary key that is bound to no permanent one. */
  ANY_KEY,
  /** Also a key that nobody has logged in with. */
  ANYONE,
  /** Users and bots that are logged in. */
  ACCOUNTS,
  /** Logged-in users; a bot gets 400 BOT_METHOD_INVALID. */
  USERS
}
