// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

class TransportDetectorFuzzTest {
  private static final String SECRET = "00112233445566778899aabbccddeeff";

  /** The first byte says where to cut the others; the other end counts its buffers. */
  @FuzzTest(maxDuration = "1m")
  void anyStreamIsReadOrRefused(byte[] data) {
    if (data.length == 0) {
      return;
    }
    int step = 1 + (data[0] & 0xff);
    try (EmbeddedEnd server = EmbeddedEnd.server(SECRET)) {
      try {
        for (int from = 1; from < data.length && server.isOpen(); from += step) {
          server.feed(Arrays.copyOfRange(data, from, Math.min(data.length, from + step)));
        }
      } catch (FramingException e) {
        server.feed(data);
      }
      assertThat(server.received()).doesNotContainNull();
      assertThat(server.sent()).hasSizeLessThan(16 * EmbeddedEnd.LIMIT);
    }
  }
}
