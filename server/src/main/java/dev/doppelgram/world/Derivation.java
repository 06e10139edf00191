// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.InviteHash;
import dev.doppelgram.world.model.SplitMix;

/** Numbers and hashes that look random and are the same in every run of a scenario. */
final class Derivation {
  private static final String HASH_ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final int HALF_A_HASH = 8;

  private final long seed;

  Derivation(long seed) {
    this.seed = seed;
  }

  /** What a number is derived for; two purposes share no numbers. */
  enum Purpose {
    USER_ACCESS_HASH(1),
    CHAT_ACCESS_HASH(2),
    ACCOUNT_ID(3),
    INVITE_HASH(4),
    PHONE_CODE_HASH(5),
    SUBSCRIPTION_FORM(6),
    CHAT_ID(7),
    PHOTO_ID(8),
    PHOTO_ACCESS_HASH(9),
    CREATION_RANDOM_ID(10),
    CHATLIST_SLUG(11),
    STARS_TRANSACTION(12),
    JOIN_QUERY(13),
    FILE_ID(21),
    FILE_ACCESS_HASH(22),
    LOGIN_TOKEN(23),
    EXPORTED_LOGIN(24);

    private final long number;

    Purpose(long number) {
      this.number = number;
    }
  }

  /** A number other than 0 that depends on all arguments, and on their order. */
  long number(Purpose purpose, long... subject) {
    long state = SplitMix.mix(SplitMix.mix(seed) ^ purpose.number);
    for (long part : subject) {
      state = SplitMix.mix(state ^ part);
    }
    return state == 0 ? 1 : state;
  }

  /** 16 characters that are a possible invite hash, of the length in use today. */
  String hash(Purpose purpose, long... subject) {
    long first = number(purpose, subject);
    while (true) {
      long second = SplitMix.mix(first);
      String hash = characters(first) + characters(second);
      if (InviteHash.isPossible(hash)) {
        return hash;
      }
      first = SplitMix.mix(second);
    }
  }

  private static String characters(long number) {
    char[] characters = new char[HALF_A_HASH];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = HASH_ALPHABET.charAt((int) (number >>> (6 * i)) & 63);
    }
    return new String(characters);
  }
}
