// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.NoncePair;
import dev.doppelgram.crypto.PrimePair;
import dev.doppelgram.crypto.RsaPad;
import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A client's half of the key exchange, object by object, so that a test may bend each. */
final class ClientHalf {
  static final RsaPrivateKey RSA = RsaPrivateKey.testKey();

  final RandomGenerator random;
  final byte[] nonce = new byte[16];
  final byte[] newNonce = new byte[32];
  byte[] serverNonce = {};
  PrimePair primes = new PrimePair(3, 5);
  boolean legacyPadding;
  BigInteger gA = BigInteger.ZERO;
  BigInteger prime = BigInteger.ZERO;
  TlObject innerData = TlObject.of("null");

  ClientHalf(long seed) {
    random = new Random(seed);
    random.nextBytes(nonce);
    random.nextBytes(newNonce);
  }

  byte[] reqPq() {
    return bytes(TlObject.of("req_pq_multi", "nonce", nonce));
  }

  void resPq(TlObject resPq) {
    assertThat(resPq.name()).isEqualTo("resPQ");
    assertThat(resPq.bytes("nonce")).isEqualTo(nonce);
    assertThat(resPq.bytes("pq")).hasSize(8);
    assertThat(resPq.get("server_public_key_fingerprints"))
        .isEqualTo(List.of(RSA.publicKey().fingerprint()));
    serverNonce = resPq.bytes("server_nonce");
    primes = factor(ByteBuffer.wrap(resPq.bytes("pq")).getLong());
  }

  TlObject pqInnerData(String name, Object... more) {
    TlObject data =
        TlObject.of(
            name,
            "pq",
            primes.productBytes(),
            "p",
            four(primes.p()),
            "q",
            four(primes.q()),
            "nonce",
            nonce,
            "server_nonce",
            serverNonce,
            "new_nonce",
            newNonce);
    for (int i = 0; i < more.length; i += 2) {
      data = data.with((String) more[i], more[i + 1]);
    }
    return data;
  }

  byte[] reqDhParams(TlObject innerData) {
    return bytes(reqDhParamsObject(innerData));
  }

  TlObject reqDhParamsObject(TlObject innerData) {
    RsaPublicKey key = RSA.publicKey();
    byte[] encrypted =
        legacyPadding
            ? RsaPad.encryptLegacy(key, bytes(innerData), random)
            : RsaPad.encrypt(key, bytes(innerData), random);
    return TlObject.of(
        "req_DH_params",
        "nonce",
        nonce,
        "server_nonce",
        serverNonce,
        "p",
        four(primes.p()),
        "q",
        four(primes.q()),
        "public_key_fingerprint",
        key.fingerprint(),
        "encrypted_data",
        encrypted);
  }

  void serverDhParams(TlObject params) {
    assertThat(params.name()).isEqualTo("server_DH_params_ok");
    byte[] opened = requireNonNull(nonces().open(params.bytes("encrypted_answer")));
    innerData = Schema.telegram().decode(opened);
    gA = new BigInteger(1, innerData.bytes("g_a"));
    prime = new BigInteger(1, innerData.bytes("dh_prime"));
  }

  byte[] setClientDhParams(BigInteger b) {
    return setClientDhParams(unsigned(BigInteger.valueOf(3).modPow(b, prime)));
  }

  byte[] setClientDhParams(byte[] gB) {
    TlObject inner =
        TlObject.of(
            "client_DH_inner_data",
            "nonce",
            nonce,
            "server_nonce",
            serverNonce,
            "retry_id",
            0L,
            "g_b",
            gB);
    return bytes(
        TlObject.of(
            "set_client_DH_params",
            "nonce",
            nonce,
            "server_nonce",
            serverNonce,
            "encrypted_data",
            nonces().seal(bytes(inner), random)));
  }

  /** The key that both sides have when the client's exponent is {@code b}. */
  AuthKey key(BigInteger b) {
    byte[] key = new byte[256];
    byte[] number = unsigned(gA.modPow(b, prime));
    System.arraycopy(number, 0, key, 256 - number.length, number.length);
    return new AuthKey(key);
  }

  NoncePair nonces() {
    return new NoncePair(newNonce, serverNonce);
  }

  static byte[] bytes(TlObject object) {
    return Schema.telegram().encode(object, Layers.NEWEST);
  }

  static byte[] four(long number) {
    return ByteBuffer.allocate(4).putInt((int) number).array();
  }

  /** Pollard's rho, as plain as can be: x runs, y runs twice as fast until they meet modulo p. */
  private static PrimePair factor(long pq) {
    BigInteger n = BigInteger.valueOf(pq);
    for (BigInteger c = BigInteger.ONE; ; c = c.add(BigInteger.ONE)) {
      BigInteger x = BigInteger.TWO;
      BigInteger y = x;
      BigInteger divisor;
      do {
        x = x.multiply(x).add(c).mod(n);
        y = y.multiply(y).add(c).mod(n);
        y = y.multiply(y).add(c).mod(n);
        divisor = x.subtract(y).gcd(n);
      } while (divisor.equals(BigInteger.ONE));
      long p = divisor.longValueExact();
      if (p != pq) {
        return new PrimePair(Math.min(p, pq / p), Math.max(p, pq / p));
      }
    }
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
  }
}
