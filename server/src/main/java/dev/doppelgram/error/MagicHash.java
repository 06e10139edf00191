// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.Optional;
import java.util.regex.Pattern;

/** An invite hash that asks for an error, {@code ERR_[CODE_]TYPE}, in any world. */
public final class MagicHash {
  private static final String PREFIX = "ERR_";
  private static final Pattern POSSIBLE_HASH = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private MagicHash() {}

  /**
   * The error that a hash asks for; nothing for any other hash. One that asks for an {@link
   * RequestedError.Unknown} error is an unknown hash like others, but worth a hint.
   *
   * @param hash of a link or a call, without a leading +
   * @param method the call to be answered, as the schema spells it
   * @param expiredCode the world's switch expired_code
   */
  public static Optional<RequestedError> parse(String hash, String method, int expiredCode) {
    if (!hash.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        || !POSSIBLE_HASH.matcher(hash).matches()) {
      return Optional.empty();
    }
    return Optional.of(RequestedError.parse(hash.substring(PREFIX.length()), method, expiredCode));
  }
}
