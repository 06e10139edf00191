// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class ErrorCatalogFileTest {

  @Test
  void aLineHasUpToSevenColumns() {
    assertThat(ErrorCatalogFile.parse("# head\na.b\t-503\tTimeout\ttdlib\tSlow.\twait\n"))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.method()).isEqualTo("a.b");
              assertThat(error.code()).isEqualTo(-503);
              assertThat(error.type()).isEqualTo("Timeout");
              assertThat(error.documentedBy()).containsExactly(ErrorDocumentation.TDLIB);
              assertThat(error.meaning()).isEqualTo("Slow.");
              assertThat(error.byState()).isEqualTo("wait");
              assertThat(error.onlyByRule()).isEmpty();
            });
  }

  @Test
  void aLineWithoutAMeaningHasAllOfTheGenericOne() {
    String generic = "*\t-503\tTimeout\ttdlib\tSlow.\t\tnobody is slow\n";
    assertThat(ErrorCatalogFile.parse("a.b\t-503\tTimeout\ttdlib\n" + generic).get(0).onlyByRule())
        .isEqualTo("nobody is slow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b\t400\tNO_SOURCE",
        "a.b\tmany\tNO_CODE\ttdlib\tNo.",
        "a.b\t400\tSOMEBODY\tsomebody\tNo.",
        "a.b\t400\tTOO_LONG\ttdlib\tNo.\t\tno state does\tand more",
        "a.b\t400\tBOTH\ttdlib\tNo.\tby state\tno state does",
        "a.b\t400\tNOT_EXPLAINED\ttdlib",
        "*\t400\tNOT_EXPLAINED\ttdlib",
      })
  void aBadLineIsRefused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> ErrorCatalogFile.parse(line));
  }
}
