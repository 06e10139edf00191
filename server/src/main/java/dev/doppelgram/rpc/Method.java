package dev.doppelgram.rpc;

/**
 * One API method. {@code R} is its request: a record whose components are named like the TL fields
 * that the method reads ({@code phone_code_hash} as {@code phoneCodeHash}).
 */
public interface Method<R extends Record> {

  /** The TL name: {@code messages.checkChatInvite}. */
  String name();

  Class<R> request();

  /** Who may call it. */
  default Access access() {
    return Access.ACCOUNTS;
  }

  /**
   * Runs on the world's writer, with no I/O and no waiting.
   *
   * @return the result: a {@code TlObject}, a {@code Boolean}, or a {@code List} for a vector
   * @throws dev.doppelgram.refusal.Refusal if the API says no
   */
  Object call(R request, Caller caller);
}
