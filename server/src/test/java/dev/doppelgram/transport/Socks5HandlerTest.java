// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stock clients send is in {@link StockCarrierTest}. */
@Timeout(10)
class Socks5HandlerTest {
  private static final String CONNECT = "05010001 959aa733 01bb";
  private static final String PACKET = "ef02 0102030405060708";

  @Test
  void whoeverHasNoPasswordGetsInWithout() {
    try (EmbeddedEnd server = EmbeddedEnd.socksServer()) {
      server.feed("050100");
      assertThat(server.sentHex()).isEqualTo("0500");
      server.feed(CONNECT);
      assertThat(server.sentHex()).isEqualTo("05000001000000000000");
      assertThat(server.handlers()).containsExactly("TransportDetector");
    }
  }

  @Test
  void anyUserAndPasswordAreAccepted() {
    try (EmbeddedEnd server = EmbeddedEnd.socksServer()) {
      server.feed("05020002");
      assertThat(server.sentHex()).isEqualTo("0502");
      server.feed("0101610162");
      assertThat(server.sentHex()).isEqualTo("0100");
      server.feed(CONNECT + PACKET);
      assertThat(server.sentHex()).isEqualTo("05000001000000000000");
      assertThat(server.received()).containsExactly(hex(8));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "05010001 959aa733 01bb, 149.154.167.51",
    "05010003 04 742e6d65 01bb, t.me",
    "05010004 00000000000000000000000000000001 01bb, ::1"
  })
  void theTargetIsToldBeforeTheTransport(String connect, String host) {
    try (EmbeddedEnd server = EmbeddedEnd.socksServer()) {
      server.feed("050100" + connect);
      assertThat(server.socks())
          .singleElement()
          .satisfies(
              connected -> {
                assertThat(connected.target().getHostString()).isEqualTo(host);
                assertThat(connected.target().getPort()).isEqualTo(443);
              });
      assertThat(server.detected()).isEmpty();
      server.sent();
    }
  }

  @Test
  void otherMethodsOfAuthenticationAreRefused() {
    try (EmbeddedEnd server = EmbeddedEnd.socksServer()) {
      server.feed("050101");
      assertThat(server.sentHex()).isEqualTo("05ff");
      assertThat(server.isOpen()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"02", "03"})
  void bindAndUdpAreRefused(String command) {
    try (EmbeddedEnd server = EmbeddedEnd.socksServer()) {
      server.feed("050100");
      server.sent();
      server.feed("05" + command + "0001 00000000 0000" + PACKET);
      assertThat(server.sentHex()).isEqualTo("05070001000000000000");
      assertThat(server.isOpen()).isFalse();
      assertThat(server.received()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0401 01bb 959aa733 00",
        "ef02 0102030405060708",
        "050100 04010001 959aa733 01bb",
        "050102 0501610162",
        "050100 05010009 959aa733 01bb",
      })
  void otherThanSocks5IsRefusedOnce(String hex) {
    try (EmbeddedEnd server = EmbeddedEnd.socksServer()) {
      assertThatThrownBy(() -> server.feed(hex))
          .isInstanceOf(FramingException.class)
          .hasMessageStartingWith("malformed SOCKS5: ");
      server.feed(PACKET);
      assertThat(server.received()).isEmpty();
      server.sent();
    }
  }
}
