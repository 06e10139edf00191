// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class FirstBytesTest {
  @ParameterizedTest
  @CsvSource({
    "'', UNDECIDED",
    "ef, ABRIDGED",
    "eeeeee, UNDECIDED",
    "eeeeeeee, INTERMEDIATE",
    "eeeeeeef, UNDECIDED",
    "dddddddd, PADDED_INTERMEDIATE",
    "47455420, HTTP",
    "48454144, HTTP",
    "4f505449, HTTP",
    "504f5354, HTTP",
    "34000000000000, UNDECIDED",
    "3400000000000000, FULL",
    "1603010200010001, TLS",
    "1603010200020001, UNDECIDED",
    "1603010200000001, UNDECIDED",
  })
  void areTold(String hex, FirstBytes told) {
    ByteBuf in = Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex));
    int count = in.readableBytes();
    assertThat(FirstBytes.of(in)).isEqualTo(told);
    assertThat(in.readableBytes()).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"63, UNDECIDED", "64, OBFUSCATED2", "65, OBFUSCATED2"})
  void withoutAMarkAreAHeaderOnceThereAre64(int count, FirstBytes told) {
    assertThat(FirstBytes.of(Unpooled.buffer().writeBytes(Payloads.payload(count))))
        .isEqualTo(told);
  }
}
