// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.LegacyMessageCipher;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BindTempAuthKeyTest {
  private static final int TOMORROW = (int) Service.REAL_TIME.getEpochSecond() + 86_400;
  private static final long NONCE = 0x1122334455667788L;
  private static final String INVALID = "400 ENCRYPTED_MESSAGE_INVALID";

  /** What stock mtcute 0.27 encrypts for msg_id 69f97bd100000000. */
  private static final String OF_MTCUTE =
      "4d29e4e63d510fcf638b789b56f7de5e849141a34b285c5921b98c2efc60f4b19f0f418bf6b22139"
          + "50710aba446b86cddab0268eab1495a3130ac25903624c019c6fd68d25bb6ac2036f50065afc81d0"
          + "89c96e54970ebf626986aee99af5a46663d69a4320f83d5c";

  private final CallLine line = new Service().temporaryLine();
  private AuthKey permanent = TwoKeys.ALICE;
  private long namedPermanentId = permanent.id();
  private long temporaryId = TwoKeys.TEMPORARY;
  private long sessionId = 7;
  private long nonce = NONCE;
  private int expiresAt = TOMORROW;
  private int seqNo;
  private long messageIdAhead = 4;

  @Test
  void theProofOfAStockClientIsAccepted() {
    line.messageId(0x69f97bd100000000L - 4);
    assertThat(bind(HexFormat.of().parseHex(OF_MTCUTE))).isEqualTo("ok");
  }

  @Test
  void noLayerNeedsToBeKnown() {
    line.at(0);
    assertThat(bind()).isEqualTo("ok");
  }

  @Test
  void bindingToTheSameKeyAgainIsFine() {
    assertThat(bind()).isEqualTo("ok");
    assertThat(bind()).isEqualTo("ok");
  }

  @Test
  void bindingToAnotherKeyIsRefused() {
    bind();
    permanent = TwoKeys.BOB;
    namedPermanentId = permanent.id();
    assertThat(bind()).isEqualTo("400 TEMP_AUTH_KEY_ALREADY_BOUND");
  }

  @Test
  void aPermanentKeyHasNothingToBind() {
    CallLine permanentLine = new Service().line("alice");
    assertThat(permanentLine.send(request(proof()))).isEqualTo("400 TEMP_AUTH_KEY_EMPTY");
  }

  @Test
  void anExpiryInThePastIsRefused() {
    expiresAt = TOMORROW - 86_400;
    assertThat(bind()).isEqualTo("400 EXPIRES_AT_INVALID");
  }

  @Test
  void anAbsurdExpiryIsRefused() {
    expiresAt = TOMORROW + 400 * 86_400;
    assertThat(bind()).isEqualTo("400 EXPIRES_AT_INVALID");
  }

  @Test
  void anUnknownPermanentKeyIsRefused() {
    namedPermanentId = 5;
    assertThat(bind()).isEqualTo(INVALID);
  }

  @Test
  void anotherTemporaryKeyInTheProofIsRefused() {
    temporaryId = 5;
    assertThat(bind()).isEqualTo(INVALID);
  }

  @Test
  void anotherSessionInTheProofIsRefused() {
    sessionId = 8;
    assertThat(bind()).isEqualTo(INVALID);
  }

  @Test
  void anotherMessageIdInTheProofIsRefused() {
    messageIdAhead = 8;
    assertThat(bind()).isEqualTo(INVALID);
  }

  @Test
  void anotherSeqNoInTheProofIsRefused() {
    seqNo = 1;
    assertThat(bind()).isEqualTo(INVALID);
  }

  @Test
  void anotherNonceInTheProofIsRefused() {
    byte[] proof = proof();
    nonce++;
    assertThat(bind(proof)).isEqualTo(INVALID);
  }

  @Test
  void anotherExpiryInTheProofIsRefused() {
    byte[] proof = proof();
    expiresAt++;
    assertThat(bind(proof)).isEqualTo(INVALID);
  }

  @Test
  void anotherPermanentKeyInTheProofIsRefused() {
    permanent = TwoKeys.BOB;
    assertThat(bind()).isEqualTo(INVALID);
  }

  @Test
  void aProofOfAnyLengthIsRefused() {
    for (int length = 0; length < 120; length++) {
      assertThat(bind(new byte[length])).isEqualTo(INVALID);
    }
  }

  @Test
  void untilThenOnlyHelpAnswers() {
    String refusal = "401 AUTH_KEY_PERM_EMPTY";
    assertThat(line.refusal("updates.getState")).isEqualTo(refusal);
    assertThat(line.refusal("auth.logOut")).isEqualTo(refusal);
    assertThat(line.refusal("messages.checkChatInvite", "hash", "x")).isEqualTo(refusal);
    assertThat(line.refusal("help.getConfig")).isEqualTo("ok");
    assertThat(line.refusal("help.getNearestDc")).isEqualTo("ok");
  }

  @Test
  void otherCallsNeedALayerFirst() {
    line.at(0);
    assertThat(line.send(bytes(TlObject.of("help.getConfig"))))
        .isEqualTo("400 CONNECTION_NOT_INITED");
  }

  private String bind() {
    return bind(proof());
  }

  private String bind(byte[] proof) {
    return line.send(request(proof));
  }

  private byte[] request(byte[] proof) {
    return bytes(
        TlObject.of(
            "auth.bindTempAuthKey",
            "perm_auth_key_id",
            namedPermanentId,
            "nonce",
            nonce,
            "expires_at",
            expiresAt,
            "encrypted_message",
            proof));
  }

  private byte[] proof() {
    byte[] inner =
        bytes(
            TlObject.of(
                "bind_auth_key_inner",
                "nonce",
                nonce,
                "temp_auth_key_id",
                temporaryId,
                "perm_auth_key_id",
                namedPermanentId,
                "temp_session_id",
                sessionId,
                "expires_at",
                expiresAt));
    TlWriter plain = new TlWriter().raw(new byte[16]).int64(line.messageId() + messageIdAhead);
    plain.int32(seqNo).int32(inner.length).raw(inner);
    return LegacyMessageCipher.encrypt(permanent, plain.toByteArray(), new Random(1));
  }

  private static byte[] bytes(TlObject object) {
    return Schema.telegram().encode(object, Layers.NEWEST);
  }
}
