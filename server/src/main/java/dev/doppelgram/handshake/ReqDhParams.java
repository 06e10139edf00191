// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import dev.doppelgram.crypto.DhGroup;
import dev.doppelgram.crypto.Digests;
import dev.doppelgram.crypto.NoncePair;
import dev.doppelgram.crypto.RsaPad;
import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Step 2: {@code req_DH_params} -> {@code server_DH_params_ok}. */
final class ReqDhParams {
  private final RsaPrivateKey rsa;
  private final InstantSource clock;
  private final RandomGenerator random;

  ReqDhParams(RsaPrivateKey rsa, InstantSource clock, RandomGenerator random) {
    this.rsa = rsa;
    this.clock = clock;
    this.random = random;
  }

  Answer answer(KeyExchange exchange, TlObject query, DcPlaces places) {
    if (query.number("public_key_fingerprint") != rsa.publicKey().fingerprint()) {
      return Answer.notFound("req_DH_params for another RSA key");
    }
    TlObject inner = decrypt(query.bytes("encrypted_data"));
    if (inner == null) {
      return Answer.notFound("req_DH_params whose encrypted_data fits neither RSA padding");
    }
    int dc = inner.has("dc") ? (int) inner.number("dc") : 0;
    if (inner.has("dc") && !places.serves(dc)) {
      return new Answer.Refused(-444, "DC " + dc + " is not served here");
    }
    byte[] newNonce = inner.bytes("new_nonce");
    if (!fits(exchange, query, inner)) {
      byte[] hash = Arrays.copyOfRange(Digests.sha1(newNonce), 4, 20);
      return new Answer.Body(
          2, Handshakes.encode(exchange.object("server_DH_params_fail", "new_nonce_hash", hash)));
    }
    int expiresIn = inner.has("expires_in") ? Math.max(1, (int) inner.number("expires_in")) : 0;
    NoncePair nonces = new NoncePair(newNonce, exchange.serverNonce());
    exchange.agreed(new KeyExchange.Agreed(nonces, places.placeOf(dc), expiresIn));
    return new Answer.Body(
        2,
        Handshakes.encode(
            exchange.object(
                "server_DH_params_ok",
                "encrypted_answer",
                nonces.seal(innerData(exchange), random))));
  }

  private byte[] innerData(KeyExchange exchange) {
    TlObject data =
        exchange
            .object("server_DH_inner_data", "g", DhGroup.G)
            .with("dh_prime", DhGroup.prime())
            .with("g_a", exchange.secret().publicValue())
            .with("server_time", (int) clock.instant().getEpochSecond());
    return Handshakes.encode(data);
  }

  private @Nullable TlObject decrypt(byte[] encrypted) {
    byte[] data = RsaPad.decrypt(rsa, encrypted);
    if (data == null) {
      return null;
    }
    try {
      TlObject inner = Schema.telegram().decode(new TlReader(data));
      return inner.name().startsWith("p_q_inner_data") ? inner : null;
    } catch (TlException e) {
      return null;
    }
  }

  /** Clients send p and q in as few bytes as they need, or in 4, or with zeros before them. */
  private static boolean fits(KeyExchange exchange, TlObject query, TlObject inner) {
    return Arrays.equals(inner.bytes("nonce"), exchange.nonce())
        && Arrays.equals(inner.bytes("server_nonce"), exchange.serverNonce())
        && equal(inner, "pq", exchange.primes().product())
        && equal(inner, "p", exchange.primes().p())
        && equal(inner, "q", exchange.primes().q())
        && equal(query, "p", exchange.primes().p())
        && equal(query, "q", exchange.primes().q());
  }

  private static boolean equal(TlObject object, String field, long number) {
    return new BigInteger(1, object.bytes(field)).equals(BigInteger.valueOf(number));
  }
}
