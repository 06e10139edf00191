// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import static dev.doppelgram.transport.Payloads.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class TransportDetectorTest {
  private static final String SECRET = "00112233445566778899aabbccddeeff";
  private static final String OTHER_SECRET = "ffeeddccbbaa99887766554433221100";

  @ParameterizedTest
  @ValueSource(strings = {SECRET, "dd" + SECRET})
  void tlsWithoutASecretForItIsRefused(String secret) {
    try (EmbeddedEnd server = EmbeddedEnd.server(secret)) {
      assertThatThrownBy(() -> server.feed("16030102000100 01"))
          .isInstanceOf(FramingException.class)
          .hasMessage("TLS, but no secret that begins with ee");
    }
  }

  @Test
  void garbageIsRefusedAtItsSixtyFourthByte() {
    byte[] garbage = new byte[64];
    new Random(1).nextBytes(garbage);
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      server.feed(Arrays.copyOf(garbage, 63));
      assertThat(server.handlers()).containsExactly("TransportDetector");
      assertThatThrownBy(() -> server.feed(new byte[] {garbage[63]}))
          .isInstanceOf(FramingException.class)
          .hasMessage("the first 64 bytes name no transport");
    }
  }

  @Test
  void aWrongSecretIsRefused() {
    assertRefused(
        SECRET,
        OTHER_SECRET,
        Framing.INTERMEDIATE,
        "the first 64 bytes name no transport, with the MTProxy secret or without");
  }

  @Test
  void aSecretThatTheServerDoesNotHaveIsRefused() {
    Transport transport = Transport.mtproxy(Framing.ABRIDGED, 2);
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, SECRET);
        EmbeddedEnd server = EmbeddedEnd.server()) {
      byte[] header = client.sent();
      assertThatThrownBy(() -> server.feed(header))
          .isInstanceOf(FramingException.class)
          .hasMessage("the first 64 bytes name no transport");
    }
  }

  /** GramJS 2.26.22 uses abridged framing whatever the secret asks for. */
  @Test
  void aSecretThatAsksForPaddingServesOtherFramingsToo() {
    Transport transport = Transport.mtproxy(Framing.ABRIDGED, 2);
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, "dd" + SECRET);
        EmbeddedEnd server = EmbeddedEnd.server("dd" + SECRET)) {
      client.writePacket(payload(40), false);
      server.feed(client.sent());
      assertThat(server.received()).hasSize(1);
    }
  }

  private static void assertRefused(
      String serverSecret, String clientSecret, Framing framing, String message) {
    try (EmbeddedEnd client = EmbeddedEnd.client(Transport.mtproxy(framing, 2), clientSecret);
        EmbeddedEnd server = EmbeddedEnd.server(serverSecret)) {
      byte[] header = client.sent();
      assertThatThrownBy(() -> server.feed(header))
          .isInstanceOf(FramingException.class)
          .hasMessage(message);
    }
  }

  @Test
  void aSecretThatDemandsPaddingLeavesOtherConnectionsAlone() {
    Transport transport = Transport.obfuscated(Framing.ABRIDGED);
    try (EmbeddedEnd client = EmbeddedEnd.client(transport, null);
        EmbeddedEnd server = EmbeddedEnd.server("dd" + SECRET)) {
      client.writePacket(payload(40), false);
      server.feed(client.sent());
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void theFramingIsInstalledBeforeItsFirstFrameComes() {
    try (EmbeddedEnd server = EmbeddedEnd.server()) {
      server.feed("dddddddd");
      assertThat(server.detected()).containsExactly(Transport.plain(Framing.PADDED_INTERMEDIATE));
      assertThat(server.handlers())
          .containsExactly("PaddedIntermediateDecoder", "PaddedIntermediateEncoder");
    }
  }
}
