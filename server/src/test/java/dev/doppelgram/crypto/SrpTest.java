// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The server's half of a 2FA check, against the client's half of stock GramJS. */
@Timeout(10)
class SrpTest {
  private static final String PASSWORD = "hunter2 \u00e4\ud83d\udd11";
  private static final byte[] A = GramjsVectors.bytes("srp.A");
  private static final byte[] M1 = GramjsVectors.bytes("srp.M1");

  private static SrpVerifier verifier;
  private static SrpChallenge challenge;

  @BeforeAll
  static void compute() {
    verifier =
        SrpVerifier.of(
            PASSWORD, GramjsVectors.bytes("srp.salt1"), GramjsVectors.bytes("srp.salt2"));
    challenge = new SrpChallenge(verifier, GramjsVectors.bytes("srp.secret"));
  }

  @Test
  void aPasswordBecomesTheNumberThatGramJsComputes() {
    assertThat(BigEndian.padded(verifier.value(), 256))
        .isEqualTo(GramjsVectors.bytes("srp.verifier"));
  }

  @Test
  void theChallengeHidesTheServersSecretInTheVerifier() {
    assertThat(challenge.publicValue()).isEqualTo(GramjsVectors.bytes("srp.B"));
  }

  @Test
  void aChallengeIsMadeAgainOfWhatWasComputed() {
    SrpChallenge again =
        SrpChallenge.of(
            challenge.computed(),
            verifier.salt1(),
            verifier.salt2(),
            GramjsVectors.bytes("srp.secret"));
    assertThat(again.computed()).isEqualTo(challenge.computed());
    assertThat(again.publicValue()).isEqualTo(GramjsVectors.bytes("srp.B"));
    assertThat(again.isMetBy(A, M1)).isTrue();
  }

  @Test
  void gramJsMeetsTheChallenge() {
    assertThat(challenge.isMetBy(A, M1)).isTrue();
  }

  @Test
  void leadingZerosOfTheClientsNumberDoNotCount() {
    byte[] longer = new byte[A.length + 1];
    System.arraycopy(A, 0, longer, 1, A.length);
    assertThat(challenge.isMetBy(longer, M1)).isTrue();
  }

  @Test
  void aProofForAnotherPasswordDoesNot() {
    SrpVerifier other = SrpVerifier.of("hunter3", verifier.salt1(), verifier.salt2());
    byte[] secret = GramjsVectors.bytes("srp.secret");
    assertThat(new SrpChallenge(other, secret).isMetBy(A, M1)).isFalse();
  }

  @Test
  void aProofForAnotherChallengeDoesNot() {
    assertThat(new SrpChallenge(verifier, new byte[] {7}).isMetBy(A, M1)).isFalse();
  }

  @Test
  void aProofThatIsChangedOrCutShortDoesNot() {
    byte[] changed = M1.clone();
    changed[31] ^= 1;
    assertThat(challenge.isMetBy(A, changed)).isFalse();
    assertThat(challenge.isMetBy(A, Arrays.copyOf(M1, 31))).isFalse();
    assertThat(challenge.isMetBy(A, new byte[0])).isFalse();
  }

  @Test
  void numbersThatGiveTheSecretAwayAreRefused() {
    byte[] prime = BigEndian.padded(DhGroup.PRIME, 256);
    byte[] zero = new byte[256];
    assertThat(challenge.isMetBy(zero, proofOfNothing(zero))).isFalse();
    assertThat(challenge.isMetBy(prime, proofOfNothing(prime))).isFalse();
    assertThat(challenge.isMetBy(new byte[0], proofOfNothing(zero))).isFalse();
  }

  /** What is right where the shared number is 0, whatever the password. */
  private static byte[] proofOfNothing(byte[] a) {
    byte[] hashes = Digests.sha256(BigEndian.padded(DhGroup.PRIME, 256));
    byte[] g = new byte[256];
    g[255] = DhGroup.G;
    byte[] ofG = Digests.sha256(g);
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] ^= ofG[i];
    }
    return Digests.sha256(
        hashes,
        Digests.sha256(verifier.salt1()),
        Digests.sha256(verifier.salt2()),
        a,
        challenge.publicValue(),
        Digests.sha256(new byte[256]));
  }
}
