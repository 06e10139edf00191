// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class TlReaderTest {

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  @Test
  void numbersAreLittleEndian() {
    TlReader reader = new TlReader(hex("01000080" + "0100000000000080" + "000000000000f03f"));
    assertThat(reader.int32()).isEqualTo(0x80000001);
    assertThat(reader.int64()).isEqualTo(0x8000000000000001L);
    assertThat(reader.float64()).isEqualTo(1.0);
    assertThat(reader.remaining()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 00000000",
    "a, 01610000",
    "abc, 03616263",
    "é, 02c3a900",
    "abcd, 0461626364000000"
  })
  void shortStringsHaveOneByteOfLength(String text, String bytes) {
    assertThat(new TlReader(hex(bytes)).string()).isEqualTo(text);
    assertThat(new TlWriter().string(text).toByteArray()).isEqualTo(hex(bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 252, 253, 254, 255, 256, 65_535, 65_536, (1 << 24) - 1})
  void bytesOfEveryFormComeBackAndFillWholeWords(int length) {
    byte[] value = new byte[length];
    java.util.Arrays.fill(value, (byte) 0xfe);
    byte[] written = new TlWriter().bytes(value).int32(7).toByteArray();
    assertThat(written.length).isEqualTo((length + (length < 254 ? 1 : 4) + 3) / 4 * 4 + 4);
    TlReader reader = new TlReader(written);
    assertThat(reader.bytes()).isEqualTo(value);
    assertThat(reader.int32()).isEqualTo(7);
  }

  @Test
  void theLongFormMayHoldAFewBytes() {
    assertThat(new TlReader(hex("fe01000061000000")).string()).isEqualTo("a");
  }

  @Test
  void paddingMayHoldAnything() {
    assertThat(new TlReader(hex("0161ffff")).string()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "01", "016100", "04616263", "fe0000", "feffffff00000000", "ff00000061000000"})
  void aStringThatIsCutOffOrOfNoKnownFormFails(String bytes) {
    assertThatThrownBy(() -> new TlReader(hex(bytes)).string()).isInstanceOf(TlException.class);
    assertThatThrownBy(() -> new TlReader(hex(bytes)).bytes()).isInstanceOf(TlException.class);
  }

  @Test
  void aReaderDoesNotSeeBehindItsSpan() {
    TlReader reader = new TlReader(new byte[16], 4, 4);
    assertThat(reader.int32()).isZero();
    assertThatThrownBy(reader::int32).isInstanceOf(TlException.class);
  }

  @Test
  void moreBytesThanALengthCanSayAreNotWritten() {
    assertThatThrownBy(() -> new TlWriter().bytes(new byte[1 << 24]))
        .isInstanceOf(TlException.class);
  }
}
