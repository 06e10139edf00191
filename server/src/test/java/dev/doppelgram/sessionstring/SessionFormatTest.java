// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.sessionstring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.crypto.AuthKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class SessionFormatTest {
  private static final AuthKey KEY = AuthKey.minted(42, "alice", 1);
  private static final StoredSession LOCAL = user(2, "127.0.0.1", 20443);
  private static final StoredSession REMOTE =
      new StoredSession(3, "::1", 65535, KEY, 5_000_000_001L, true);

  private final Properties golden = golden();

  @Test
  void gramjsSavesTheSameString() {
    assertThat(SessionFormat.GRAMJS.encode(LOCAL)).isEqualTo(golden.getProperty("gramjs"));
  }

  @Test
  void telethonSavesTheSameString() {
    assertThat(SessionFormat.TELETHON.encode(LOCAL)).isEqualTo(golden.getProperty("telethon"));
  }

  @Test
  void telethonKeepsAnIpv6AddressInSixteenBytes() {
    assertThat(SessionFormat.TELETHON.encode(REMOTE))
        .isEqualTo(golden.getProperty("telethon.ipv6"));
  }

  @Test
  void pyrogramExportsTheSameString() {
    assertThat(SessionFormat.PYROGRAM.encode(LOCAL)).isEqualTo(golden.getProperty("pyrogram"));
    assertThat(SessionFormat.PYROGRAM.encode(REMOTE)).isEqualTo(golden.getProperty("pyrogram.bot"));
  }

  @Test
  void mtcuteExportsTheSameString() {
    assertThat(SessionFormat.MTCUTE.encode(LOCAL)).isEqualTo(golden.getProperty("mtcute"));
    assertThat(SessionFormat.MTCUTE.encode(REMOTE)).isEqualTo(golden.getProperty("mtcute.ipv6"));
  }

  @Test
  void gotdSavesTheSameAndWhatIsZeroBesides() {
    String saved =
        golden
            .getProperty("gotd")
            .replaceFirst("\"Config\":\\{.*?},", "")
            .replace(",\"Salt\":0", "");
    assertThat(SessionFormat.GOTD.encode(LOCAL)).isEqualTo(saved);
  }

  @Test
  void gotdSetsAnIpv6AddressApartFromItsPort() {
    assertThat(SessionFormat.GOTD.encode(REMOTE)).contains("\"Addr\":\"[::1]:65535\"");
  }

  @Test
  void hexIsTheBareKey() {
    assertThat(SessionFormat.HEX.encode(LOCAL))
        .hasSize(512)
        .startsWith("fd36bf275f9e9ca4")
        .endsWith("4189cc68e6505a59");
  }

  @Test
  void gramjsCannotHoldAHighPort() {
    StoredSession session = user(2, "127.0.0.1", 32768);
    assertThatThrownBy(() -> SessionFormat.GRAMJS.encode(session))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("< 32768");
  }

  @Test
  void gramjsWouldTakeAShortHostForTelethons() {
    StoredSession session = user(2, "::1", 443);
    assertThatThrownBy(() -> SessionFormat.GRAMJS.encode(session))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: 4..100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "256.0.0.1", "1.2.3", "fe80::zz", "1.2.3.4.5", ""})
  void telethonTakesNothingButAddresses(String host) {
    StoredSession session = user(2, host, 443);
    assertThatThrownBy(() -> SessionFormat.TELETHON.encode(session))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void aDcIsOneByte(int dc) {
    assertThatThrownBy(() -> user(dc, "127.0.0.1", 443))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65536})
  void aPortIsTwoBytes(int port) {
    assertThatThrownBy(() -> user(2, "127.0.0.1", port))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void formatsAreNamedAsOnTheCommandLine() {
    assertThat(SessionFormat.values())
        .extracting(SessionFormat::toString)
        .containsExactly("gramjs", "telethon", "pyrogram", "mtcute", "gotd", "hex");
  }

  private static StoredSession user(int dc, String host, int port) {
    return new StoredSession(dc, host, port, KEY, 1001, false);
  }

  private static Properties golden() {
    Properties properties = new Properties();
    try (InputStream in = SessionFormatTest.class.getResourceAsStream("golden.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return properties;
  }
}
