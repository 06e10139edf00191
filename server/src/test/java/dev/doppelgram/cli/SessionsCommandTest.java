// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.Doppelgram;
import dev.doppelgram.sessionstring.SessionFormat;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class SessionsCommandTest {

  @ParameterizedTest
  @EnumSource
  void aServerGivesTheSameStrings(SessionFormat format) throws IOException {
    try (Doppelgram server = Doppelgram.start()) {
      String endpoint = "127.0.0.1:" + server.port();
      Ran sessions = Ran.of("sessions", "--format", format.toString(), "--endpoint", endpoint);

      assertThat(sessions.exitCode()).isZero();
      assertThat(sessions.out().lines())
          .contains("bob\t" + server.sessionString("bob", format))
          .contains("usher\t" + server.sessionString("usher", format));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAccountThatCameLaterHasItsOwn(SessionFormat format) throws IOException {
    try (Doppelgram server = Doppelgram.start()) {
      server.world().createAccount("newcomer");

      assertThat(server.sessionString("newcomer", format))
          .isNotEmpty()
          .isNotEqualTo(server.sessionString("bob", format));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "0", "33"})
  void aDeviceIsOneOf32(String device) {
    Ran sessions = Ran.of("sessions", "--format", "hex", "--device", device);

    assertThat(sessions.exitCode()).isEqualTo(2);
    assertThat(sessions.err()).contains("--device");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "256", "two"})
  void aDataCentreIsOneByte(String dc) {
    assertThat(Ran.of("sessions", "--format", "hex", "--dc", dc).exitCode()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", ":20443", "localhost:0", "localhost:65536", "\"x\":1"})
  void anEndpointIsHostAndPort(String endpoint) {
    Ran sessions = Ran.of("sessions", "--format", "mtcute", "--endpoint", endpoint);

    assertThat(sessions.exitCode()).isEqualTo(2);
    assertThat(sessions.err()).contains("expected HOST:PORT, got «" + endpoint + "»");
  }

  @Test
  void anIpv6AddressMayStandInBrackets() {
    assertThat(Ran.of("sessions", "--format", "telethon", "--endpoint", "[::1]:443"))
        .isEqualTo(Ran.of("sessions", "--format", "telethon", "--endpoint", "::1:443"))
        .extracting(Ran::exitCode)
        .isEqualTo(0);
  }

  @Test
  void anEndpointThatTheFormatCannotHoldIsWrongUsage() {
    Ran sessions = Ran.of("sessions", "--format", "gramjs", "--endpoint", "127.0.0.1:32768");

    assertThat(sessions.exitCode()).isEqualTo(2);
    assertThat(sessions.err()).contains("--endpoint: GramJS keeps the port");
  }

  @Test
  void anUnknownFormatIsToldWhichAreKnown() {
    Ran sessions = Ran.of("sessions", "--format", "zip");

    assertThat(sessions.exitCode()).isEqualTo(2);
    assertThat(sessions.err())
        .containsIgnoringCase("gramjs, telethon, pyrogram, mtcute, gotd, hex");
  }
}
