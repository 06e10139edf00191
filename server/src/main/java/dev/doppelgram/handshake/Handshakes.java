// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import dev.doppelgram.crypto.DhSequence;
import dev.doppelgram.crypto.PrimePool;
import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The key exchange of a server: answers plain messages of all its connections. May be used by many
 * threads at once; each answer takes the time of its RSA or DH arithmetic.
 */
public final class Handshakes {
  private static final int MOST_EXCHANGES = 4000;
  private static final int REQ_PQ = 0x60469778;
  private static final int REQ_PQ_MULTI = 0xbe7e8ef1;

  private final RsaPrivateKey rsa;
  private final ReqDhParams reqDhParams;
  private final SetClientDhParams setClientDhParams;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Executor executor;
  private final PrimePool primes;
  private final DhSequence secrets;
  private final Exchanges exchanges = new Exchanges(MOST_EXCHANGES);

  /**
   * @param clock real time
   * @param random for several threads at once
   * @param executor runs the arithmetic of steps 2 and 3, off the event loops
   */
  public Handshakes(
      RsaPrivateKey rsa,
      KeyRegistry keys,
      InstantSource clock,
      RandomGenerator random,
      Executor executor) {
    this.rsa = rsa;
    this.clock = clock;
    this.random = random;
    this.executor = executor;
    primes = new PrimePool(random);
    secrets = new DhSequence(random);
    reqDhParams = new ReqDhParams(rsa, clock, random);
    setClientDhParams = new SetClientDhParams(keys);
  }

  /**
   * Answers a plain message: where that takes no arithmetic on the calling thread, or else on the
   * executor.
   *
   * @param places of the connection that it came on
   */
  CompletableFuture<Answer> answerAsync(byte[] body, DcPlaces places) {
    return begins(body)
        ? CompletableFuture.completedFuture(answer(body, places))
        : CompletableFuture.supplyAsync(() -> answer(body, places), executor);
  }

  private static boolean begins(byte[] body) {
    if (body.length < 4) {
      return false;
    }
    int id = new TlReader(body).peekInt32();
    return id == REQ_PQ || id == REQ_PQ_MULTI;
  }

  InstantSource clock() {
    return clock;
  }

  /**
   * Answers the object that a plain message begins with; what follows it is padding.
   *
   * @param places of the connection that it came on
   */
  Answer answer(byte[] body, DcPlaces places) {
    TlReader reader = new TlReader(body);
    try {
      TlObject query = Schema.telegram().decode(reader);
      return answer(query, Arrays.copyOf(body, reader.position()), places);
    } catch (TlException e) {
      return Answer.notFound(
          "a plain message that is no step of a key exchange: " + e.getMessage());
    }
  }

  private Answer answer(TlObject query, byte[] bytes, DcPlaces places) {
    return switch (query.name()) {
      case "req_pq", "req_pq_multi" -> begin(query.bytes("nonce"), bytes);
      case "req_DH_params", "set_client_DH_params" -> proceed(query, bytes, places);
      default -> Answer.notFound(query.name() + " in a plain message");
    };
  }

  /** Step 1: {@code req_pq_multi} -> {@code resPQ}. */
  private Answer begin(byte[] nonce, byte[] bytes) {
    long now = clock.instant().getEpochSecond();
    KeyExchange known = exchanges.find(nonce, now);
    Answer repeated = known == null ? null : repeated(known, bytes);
    if (repeated != null) {
      return repeated;
    }
    KeyExchange exchange = new KeyExchange(nonce, serverNonce(), primes.pair(), now, secrets::next);
    TlObject resPq =
        exchange
            .object("resPQ", "pq", exchange.primes().productBytes())
            .with("server_public_key_fingerprints", List.of(rsa.publicKey().fingerprint()));
    Answer answer = new Answer.Body(1, encode(resPq));
    exchange.remember(bytes, answer);
    exchanges.add(exchange);
    return answer;
  }

  /** Without a zero first, which a client that takes the nonce for a number may lose. */
  private byte[] serverNonce() {
    byte[] nonce = new byte[16];
    do {
      random.nextBytes(nonce);
    } while (nonce[0] == 0);
    return nonce;
  }

  private static @Nullable Answer repeated(KeyExchange exchange, byte[] query) {
    synchronized (exchange) {
      return exchange.repeated(query);
    }
  }

  /** Steps 2 and 3. */
  private Answer proceed(TlObject query, byte[] bytes, DcPlaces places) {
    long now = clock.instant().getEpochSecond();
    KeyExchange exchange = exchanges.find(query.bytes("nonce"), query.bytes("server_nonce"), now);
    if (exchange == null) {
      return Answer.notFound(query.name() + " for an unknown key exchange");
    }
    synchronized (exchange) {
      Answer repeated = exchange.repeated(bytes);
      if (repeated != null) {
        return repeated;
      }
      Answer answer =
          query.is("req_DH_params")
              ? reqDhParams.answer(exchange, query, places)
              : setClientDhParams.answer(exchange, query);
      exchange.remember(bytes, answer);
      return answer;
    }
  }

  /** These definitions are alike in every layer. */
  static byte[] encode(TlObject object) {
    return Schema.telegram().encode(object, Layers.NEWEST);
  }
}
