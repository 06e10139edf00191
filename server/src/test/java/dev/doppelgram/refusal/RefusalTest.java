package dev.doppelgram.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RefusalTest {

  @Test
  void aPlainReasonIsItsOwnText() {
    Refusal refusal = new Refusal(Reason.INVITE_HASH_EMPTY);
    assertThat(refusal.code()).isEqualTo(400);
    assertThat(refusal.type()).isEqualTo("INVITE_HASH_EMPTY");
    assertThat(refusal).hasMessage("400 INVITE_HASH_EMPTY");
  }

  @Test
  void argumentsFillTheHoles() {
    assertThat(new Refusal(Reason.FLOOD_WAIT, 30).type()).isEqualTo("FLOOD_WAIT_30");
    assertThat(new Refusal(Reason.INPUT_METHOD_INVALID, 0xde91436eL).type())
        .isEqualTo("INPUT_METHOD_INVALID_3734061934_0");
    assertThat(new Refusal(new Reason(500, "INTERDC_%d_CALL_%d"), 2, 4).type())
        .isEqualTo("INTERDC_2_CALL_4");
  }

  @Test
  void aMissingArgumentIsAMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Refusal(Reason.FLOOD_WAIT));
  }

  @Test
  void anArgumentTooManyIsAMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Refusal(Reason.FLOOD_WAIT, 1, 2));
  }

  @Test
  void aSignedConstructorIdIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Refusal(Reason.INPUT_METHOD_INVALID, 0xde91436e));
  }

  @Test
  void anotherCodeKeepsTheText() {
    Refusal refusal = new Refusal(Reason.INVITE_HASH_EXPIRED.withCode(406));
    assertThat(refusal.code()).isEqualTo(406);
    assertThat(refusal.type()).isEqualTo("INVITE_HASH_EXPIRED");
  }

  @Test
  void refusalsCarryNoStackTrace() {
    assertThat(new Refusal(Reason.INVITE_HASH_EMPTY).getStackTrace()).isEmpty();
  }
}
