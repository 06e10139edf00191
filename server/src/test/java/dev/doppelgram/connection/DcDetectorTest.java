// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.transport.Framing;
import dev.doppelgram.transport.SocksConnected;
import dev.doppelgram.transport.Transport;
import dev.doppelgram.transport.TransportDetected;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DcDetectorTest {
  private static final Set<Integer> SERVED = Set.of(2, 4, 5);

  @Test
  void thePortDecidesBeforeAll() {
    DcDetector detector = detector(5);
    tell(detector, 4, 2000);
    assertThat(detector.at(2)).isEqualTo(5);
    assertThat(detector.takesKeyOf(5)).isTrue();
    assertThat(detector.takesKeyOf(-10_005)).isTrue();
    assertThat(detector.takesKeyOf(4)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "4, 5, 2000, 4",
    "-10004, 5, 2000, 4",
    "7, 10005, 2000, 5",
    "0, 0, 4000, 4",
    "0, 9, 4000, 4",
    "0, 0, 443, 2"
  })
  void throughSocksTheHeaderDecidesElseTheExchangeElseTheAddress(
      int header, int named, int port, int expected) {
    DcDetector detector = detector(0);
    tell(detector, header, port);
    assertThat(detector.at(named)).isEqualTo(expected);
    assertThat(detector.takesKeyOf(2)).isTrue();
    assertThat(detector.takesKeyOf(4)).isTrue();
  }

  private static DcDetector detector(int ofPort) {
    return new DcDetector(ofPort, 2, SERVED::contains, port -> port == 4000 ? 4 : 0);
  }

  private static void tell(DcDetector detector, int header, int port) {
    EmbeddedChannel channel = new EmbeddedChannel(detector);
    channel
        .pipeline()
        .fireUserEventTriggered(
            new SocksConnected(InetSocketAddress.createUnresolved("203.0.113.1", port)));
    Transport transport =
        new Transport(
            Transport.Carrier.TCP, Framing.INTERMEDIATE, Transport.Obfuscation.OBFUSCATED2, header);
    channel.pipeline().fireUserEventTriggered(new TransportDetected(transport));
    channel.finish();
  }
}
