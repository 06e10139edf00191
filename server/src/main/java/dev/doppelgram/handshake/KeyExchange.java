// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import dev.doppelgram.crypto.DhSecret;
import dev.doppelgram.crypto.NoncePair;
import dev.doppelgram.crypto.PrimePair;
import dev.doppelgram.tl.TlObject;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How far one exchange has come. It outlives connections, and two of them may use it at once:
 * guarded by itself.
 */
final class KeyExchange {
  private static final int KEPT_ANSWERS = 4; // one a step, and a retry

  private final byte[] nonce;
  private final byte[] serverNonce;
  private final PrimePair primes;
  private final long startedAt;
  private final Supplier<DhSecret> secrets;
  private final Deque<Answered> answered = new ArrayDeque<>();
  private @Nullable Agreed agreed;
  private @Nullable DhSecret secret;

  /**
   * @param startedAt unix time in seconds
   * @param secrets is asked for a and g^a once, at step 2
   */
  KeyExchange(
      byte[] nonce,
      byte[] serverNonce,
      PrimePair primes,
      long startedAt,
      Supplier<DhSecret> secrets) {
    this.nonce = nonce;
    this.serverNonce = serverNonce;
    this.primes = primes;
    this.startedAt = startedAt;
    this.secrets = secrets;
  }

  /** What the client sent under RSA: the nonces of both sides, its dc, the life of its key. */
  record Agreed(NoncePair nonces, int dc, int expiresIn) {}

  private record Answered(byte[] query, Answer answer) {}

  byte[] nonce() {
    return nonce;
  }

  byte[] serverNonce() {
    return serverNonce;
  }

  PrimePair primes() {
    return primes;
  }

  long startedAt() {
    return startedAt;
  }

  /** Null before step 2. */
  @Nullable Agreed agreed() {
    return agreed;
  }

  void agreed(Agreed agreed) {
    this.agreed = agreed;
  }

  /** The same whenever it is asked for. */
  DhSecret secret() {
    DhSecret known = secret;
    if (known == null) {
      known = secrets.get();
      secret = known;
    }
    return known;
  }

  /** An object of this exchange, with its two nonces and more fields. */
  TlObject object(String name, String field, Object value) {
    return TlObject.of(name, "nonce", nonce, "server_nonce", serverNonce, field, value);
  }

  /** The answer that these very bytes got before; null if they are new. */
  @Nullable Answer repeated(byte[] query) {
    for (Answered earlier : answered) {
      if (Arrays.equals(earlier.query, query)) {
        return earlier.answer;
      }
    }
    return null;
  }

  void remember(byte[] query, Answer answer) {
    if (answered.size() == KEPT_ANSWERS) {
      answered.removeFirst();
    }
    answered.addLast(new Answered(query, answer));
  }
}
