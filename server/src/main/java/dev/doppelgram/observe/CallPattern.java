package dev.doppelgram.observe;

import org.jspecify.annotations.Nullable;

/**
 * Says which API calls are meant: {@code call("messages.importChatInvite").by("bob")}. What it does
 * not name does not matter.
 *
 * @param method the TL name
 * @param account the caller's name; null for any caller, and for none
 * @param hash the invite hash among the arguments, as it is sent; null for any call
 */
public record CallPattern(String method, @Nullable String account, @Nullable String hash) {

  /** Every call of a method. */
  public static CallPattern call(String method) {
    return new CallPattern(method, null, null);
  }

  /** Only those of an account, by its name in the scenario. */
  public CallPattern by(String accountName) {
    return new CallPattern(method, accountName, hash);
  }

  /** Only those with this invite hash among their arguments, in the case that it was sent in. */
  public CallPattern withHash(String inviteHash) {
    return new CallPattern(method, account, inviteHash);
  }

  /**
   * Tells whether a call is meant.
   *
   * @param caller the caller's name; null before login
   * @param sentHash the invite hash as it was sent; null where there is none
   */
  public boolean matches(String calledMethod, @Nullable String caller, @Nullable String sentHash) {
    return method.equals(calledMethod)
        && (account == null || account.equals(caller))
        && (hash == null || hash.equals(sentHash));
  }

  /** As a reader of a failing test would say it: {@code messages.importChatInvite by bob}. */
  @Override
  public String toString() {
    return method + (hash == null ? "" : " of " + hash) + (account == null ? "" : " by " + account);
  }
}
