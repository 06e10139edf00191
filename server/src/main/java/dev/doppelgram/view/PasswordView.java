// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;

/** TL {@code account.password}: whether an account has a 2FA password, and how to prove it. */
public final class PasswordView {
  private static final String ALGO =
      "passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow";

  private PasswordView() {}

  /** TL's algorithm for a proof, in the only form that clients support. */
  public record Algo(byte[] salt1, byte[] salt2, int g, byte[] p) {
    private TlObject words() {
      return TlObject.named(ALGO)
          .set("salt1", salt1)
          .set("salt2", salt2)
          .set("g", g)
          .set("p", p)
          .build();
    }
  }

  /** An account with a password. */
  public static TlObject check(long srpId, byte[] srpB, Algo current, Algo next) {
    return password(next)
        .set("has_password", true)
        .set("current_algo", current.words())
        .set("srp_B", srpB)
        .set("srp_id", srpId)
        .build();
  }

  /** An account without one. */
  public static TlObject none(Algo next) {
    return password(next).build();
  }

  /** With what a client needs to set a password; nothing here reads its random bytes. */
  private static TlObject.Builder password(Algo next) {
    TlObject secure =
        TlObject.of("securePasswordKdfAlgoPBKDF2HMACSHA512iter100000", "salt", next.salt1());
    return TlObject.named("account.password")
        .set("new_algo", next.words())
        .set("new_secure_algo", secure)
        .set("secure_random", next.salt2());
  }
}
