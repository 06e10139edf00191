package dev.doppelgram.rpc;

import org.jspecify.annotations.Nullable;

/**
 * One API method.
 *
 * @param <R> its request: a record whose components are named like the TL fields that the method
 *     reads ({@code phone_code_hash} as {@code phoneCodeHash})
 */
public interface Method<R extends Record> {

  /** The TL name: {@code messages.checkChatInvite}. */
  String name();

  Class<R> request();

  /** Who may call it. */
  default Access access() {
    return Access.ACCOUNTS;
  }

  /** Whether it can be called on a key that no layer was ever named on. */
  default boolean needsNoLayer() {
    return false;
  }

  /** The argument that a rule compares and that may be a magic hash; null if there is none. */
  default @Nullable String hash(R request) {
    return null;
  }

  /**
   * Runs on the world's writer, with no I/O and no waiting.
   *
   * @return the result: a {@code TlObject}, a {@code Boolean}, or a {@code List} for a vector
   * @throws dev.doppelgram.refusal.Refusal if the API says no
   */
  Object call(R request, Caller caller);
}
