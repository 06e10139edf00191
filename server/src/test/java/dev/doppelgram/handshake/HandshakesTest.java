// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class HandshakesTest {
  private static final BigInteger B = new BigInteger(256, new Random(7));
  private static final String HEX_PRIME_HEAD = "c71caeb9c6b1c904";

  private final List<Object> registered = new ArrayList<>();
  private final Instant[] now = {Instant.parse("2030-01-01T00:00:00Z")};
  private boolean accepts = true;
  private int servedDc;

  private final Handshakes handshakes =
      new Handshakes(
          ClientHalf.RSA,
          (key, salt, dc, expiresIn) -> {
            registered.addAll(List.of(key, salt, dc, expiresIn));
            return accepts;
          },
          () -> now[0],
          new Random(1),
          Runnable::run);

  private final DcPlaces places =
      new DcPlaces() {
        @Override
        public int placeOf(int named) {
          return named;
        }

        @Override
        public boolean serves(int named) {
          return servedDc == 0 || named == servedDc;
        }
      };

  private final ClientHalf client = new ClientHalf(42);

  @Test
  void anExchangeYieldsTheKeyThatTheClientComputes() {
    throughStep2("p_q_inner_data_dc", "dc", 2);
    TlObject end = ask(client.setClientDhParams(B));
    AuthKey key = client.key(B);
    assertThat(end.name()).isEqualTo("dh_gen_ok");
    assertThat(end.bytes("new_nonce_hash1"))
        .isEqualTo(client.nonces().newNonceHash(1, key.auxHash()));
    assertThat(registered).containsExactly(key, client.nonces().firstSalt(), 2, 0);
  }

  @Test
  void theInnerDataHoldsTelegramsPrimeAndRealTime() {
    throughStep2("p_q_inner_data");
    assertThat(client.prime.toString(16)).startsWith(HEX_PRIME_HEAD).hasSize(512);
    assertThat(client.innerData.number("g")).isEqualTo(3);
    assertThat(client.innerData.number("server_time")).isEqualTo(now[0].getEpochSecond());
    assertThat(client.innerData.bytes("g_a")).hasSize(256);
    assertThat(client.innerData.bytes("g_a")[0]).isNotZero();
  }

  @Test
  void noServerNonceBeginsWithAZero() {
    for (int i = 0; i < 1000; i++) {
      assertThat(ask(new ClientHalf(1000 + i).reqPq()).bytes("server_nonce")[0]).isNotZero();
    }
  }

  @Test
  void noTwoExchangesHaveTheSamePublicValue() {
    throughStep2("p_q_inner_data");
    ClientHalf second = new ClientHalf(43);
    second.resPq(ask(second.reqPq()));
    second.serverDhParams(ask(second.reqDhParams(second.pqInnerData("p_q_inner_data"))));
    assertThat(second.innerData.bytes("g_a")).isNotEqualTo(client.innerData.bytes("g_a"));
  }

  @Test
  void theLegacyRsaPaddingIsReadToo() {
    client.legacyPadding = true;
    throughStep2("p_q_inner_data");
    assertThat(ask(client.setClientDhParams(B)).name()).isEqualTo("dh_gen_ok");
  }

  @Test
  void theLifeOfATemporaryKeyIsHandedOn() {
    throughStep2("p_q_inner_data_temp_dc", "dc", -10002, "expires_in", 86400);
    ask(client.setClientDhParams(B));
    assertThat(registered.subList(2, 4)).isEqualTo(List.of(-10002, 86400));
  }

  @Test
  void aTemporaryKeyWithoutALifeDoesNotBecomeAPermanentOne() {
    throughStep2("p_q_inner_data_temp", "expires_in", 0);
    ask(client.setClientDhParams(B));
    assertThat(registered.get(3)).isEqualTo(1);
  }

  @Test
  void thePrimesMayHaveZerosBeforeThem() {
    client.resPq(ask(client.reqPq()));
    byte[] p = Arrays.copyOfRange(ClientHalf.four(client.primes.p()), 0, 4);
    byte[] wide = new byte[8];
    System.arraycopy(p, 0, wide, 4, 4);
    TlObject answer = ask(client.reqDhParams(client.pqInnerData("p_q_inner_data").with("p", wide)));
    assertThat(answer.name()).isEqualTo("server_DH_params_ok");
  }

  @Test
  void wrongPrimesGetServerDhParamsFail() {
    client.resPq(ask(client.reqPq()));
    TlObject inner = client.pqInnerData("p_q_inner_data").with("p", ClientHalf.four(17));
    assertThat(ask(client.reqDhParams(inner)).name()).isEqualTo("server_DH_params_fail");
  }

  @Test
  void theSameBytesGetTheSameAnswer() {
    byte[] reqPq = client.reqPq();
    byte[] resPq = body(reqPq);
    assertThat(body(Arrays.copyOf(reqPq, reqPq.length + 77))).isEqualTo(resPq);
    client.resPq(Schema.telegram().decode(resPq));
    byte[] reqDh = client.reqDhParams(client.pqInnerData("p_q_inner_data"));
    byte[] params = body(reqDh);
    assertThat(body(reqDh)).isEqualTo(params);
    client.serverDhParams(Schema.telegram().decode(params));
    byte[] setDh = client.setClientDhParams(B);
    byte[] end = body(setDh);
    assertThat(body(setDh)).isEqualTo(end);
    assertThat(registered).hasSize(4);
  }

  @Test
  void aFreshNonceBeginsAnotherExchangeAtAnyTime() {
    throughStep2("p_q_inner_data");
    ClientHalf other = new ClientHalf(43);
    other.resPq(ask(other.reqPq()));
    assertThat(other.serverNonce).isNotEqualTo(client.serverNonce);
    assertThat(ask(client.setClientDhParams(B)).name()).isEqualTo("dh_gen_ok");
  }

  @Test
  void aSecondSetClientDhParamsYieldsAnotherKey() {
    throughStep2("p_q_inner_data");
    ask(client.setClientDhParams(B));
    BigInteger second = B.add(BigInteger.ONE);
    assertThat(ask(client.setClientDhParams(second)).name()).isEqualTo("dh_gen_ok");
    assertThat(registered).contains(client.key(B), client.key(second));
  }

  @Test
  void aKeyWithALeadingZeroIsToBeTriedAgainButRegistered() {
    throughStep2("p_q_inner_data");
    BigInteger b = B;
    while (!client.key(b).hasLeadingZero()) {
      b = b.add(BigInteger.ONE);
    }
    TlObject end = ask(client.setClientDhParams(b));
    assertThat(end.name()).isEqualTo("dh_gen_retry");
    assertThat(end.bytes("new_nonce_hash2"))
        .isEqualTo(client.nonces().newNonceHash(2, client.key(b).unpaddedAuxHash()));
    assertThat(registered).contains(client.key(b));
  }

  @Test
  void aKeyIdThatIsTakenIsToBeTriedAgain() {
    accepts = false;
    throughStep2("p_q_inner_data");
    TlObject end = ask(client.setClientDhParams(B));
    assertThat(end.bytes("new_nonce_hash2"))
        .isEqualTo(client.nonces().newNonceHash(2, client.key(B).auxHash()));
  }

  @Test
  void aPublicValueOutOfRangeIsRefused() {
    throughStep2("p_q_inner_data");
    assertThat(ask(client.setClientDhParams(new byte[] {1})).name()).isEqualTo("dh_gen_fail");
    assertThat(registered).isEmpty();
  }

  @Test
  void anExchangeIsForgottenAfterTenMinutes() {
    client.resPq(ask(client.reqPq()));
    byte[] query = client.reqDhParams(client.pqInnerData("p_q_inner_data"));
    now[0] = now[0].plusSeconds(600);
    assertThat(refusal(query)).isEqualTo(-404);
  }

  @Test
  void anExchangeIsKnownUntilThen() {
    client.resPq(ask(client.reqPq()));
    now[0] = now[0].plusSeconds(599);
    byte[] query = client.reqDhParams(client.pqInnerData("p_q_inner_data"));
    assertThat(ask(query).name()).isEqualTo("server_DH_params_ok");
  }

  @Test
  void step3BeforeStep2IsNotFound() {
    client.resPq(ask(client.reqPq()));
    assertThat(refusal(client.setClientDhParams(new byte[256]))).isEqualTo(-404);
  }

  @Test
  void anUnknownExchangeIsNotFound() {
    client.serverNonce = new byte[16];
    assertThat(refusal(client.reqDhParams(client.pqInnerData("p_q_inner_data")))).isEqualTo(-404);
  }

  @Test
  void anotherRsaKeyIsNotFound() {
    client.resPq(ask(client.reqPq()));
    TlObject query =
        client
            .reqDhParamsObject(client.pqInnerData("p_q_inner_data"))
            .with("public_key_fingerprint", 1L);
    assertThat(refusal(ClientHalf.bytes(query))).isEqualTo(-404);
  }

  @Test
  void whatCannotBeDecryptedIsNotFound() {
    client.resPq(ask(client.reqPq()));
    TlObject query =
        client
            .reqDhParamsObject(client.pqInnerData("p_q_inner_data"))
            .with("encrypted_data", new byte[256]);
    assertThat(refusal(ClientHalf.bytes(query))).isEqualTo(-404);
  }

  @Test
  void aDcThatIsNotServedIs444() {
    servedDc = 2;
    client.resPq(ask(client.reqPq()));
    byte[] query = client.reqDhParams(client.pqInnerData("p_q_inner_data_dc", "dc", 4));
    assertThat(refusal(query)).isEqualTo(-444);
  }

  @Test
  void randomBytesAreNotFound() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      byte[] noise = new byte[random.nextInt(100)];
      random.nextBytes(noise);
      assertThat(refusal(noise)).isEqualTo(-404);
    }
  }

  @Test
  void everyTruncationOfAQueryIsNotFound() {
    throughStep2("p_q_inner_data");
    byte[] query = client.setClientDhParams(B);
    for (int length = 0; length < query.length; length++) {
      assertThat(refusal(Arrays.copyOf(query, length))).isEqualTo(-404);
    }
  }

  private void throughStep2(String innerData, Object... more) {
    client.resPq(ask(client.reqPq()));
    client.serverDhParams(ask(client.reqDhParams(client.pqInnerData(innerData, more))));
  }

  private TlObject ask(byte[] query) {
    return Schema.telegram().decode(body(query));
  }

  private byte[] body(byte[] query) {
    Answer answer = handshakes.answer(query, places);
    return answer instanceof Answer.Done done ? done.bytes() : ((Answer.Body) answer).bytes();
  }

  private int refusal(byte[] query) {
    return ((Answer.Refused) handshakes.answer(query, places)).code();
  }
}
