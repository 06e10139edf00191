// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RpcErrorTest {

  @Test
  void aPlainReasonIsItsOwnText() {
    RpcError refusal = new RpcError(ErrorType.INVITE_HASH_EMPTY);
    assertThat(refusal.code()).isEqualTo(400);
    assertThat(refusal.type()).isEqualTo("INVITE_HASH_EMPTY");
    assertThat(refusal).hasMessage("400 INVITE_HASH_EMPTY");
  }

  @Test
  void argumentsFillTheHoles() {
    assertThat(new RpcError(ErrorType.FLOOD_WAIT, 30).type()).isEqualTo("FLOOD_WAIT_30");
    assertThat(new RpcError(ErrorType.INPUT_METHOD_INVALID, 0xde91436eL).type())
        .isEqualTo("INPUT_METHOD_INVALID_3734061934_0");
    assertThat(new RpcError(new ErrorType(500, "INTERDC_%d_CALL_%d"), 2, 4).type())
        .isEqualTo("INTERDC_2_CALL_4");
  }

  @Test
  void aMissingArgumentIsAMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RpcError(ErrorType.FLOOD_WAIT));
  }

  @Test
  void anArgumentTooManyIsAMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RpcError(ErrorType.FLOOD_WAIT, 1, 2));
  }

  @Test
  void aSignedConstructorIdIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RpcError(ErrorType.INPUT_METHOD_INVALID, 0xde91436e));
  }

  @Test
  void anotherCodeKeepsTheText() {
    RpcError refusal = new RpcError(ErrorType.INVITE_HASH_EXPIRED.withCode(406));
    assertThat(refusal.code()).isEqualTo(406);
    assertThat(refusal.type()).isEqualTo("INVITE_HASH_EXPIRED");
  }

  @Test
  void refusalsCarryNoStackTrace() {
    assertThat(new RpcError(ErrorType.INVITE_HASH_EMPTY).getStackTrace()).isEmpty();
  }
}
