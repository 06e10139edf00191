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
  private static final StoredSession LOCAL = new StoredSession(2, "127.0.0.1", 20443, KEY);

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
    StoredSession session = new StoredSession(3, "::1", 65535, KEY);
    assertThat(SessionFormat.TELETHON.encode(session))
        .isEqualTo(golden.getProperty("telethon.ipv6"));
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
    StoredSession session = new StoredSession(2, "127.0.0.1", 32768, KEY);
    assertThatThrownBy(() -> SessionFormat.GRAMJS.encode(session))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("< 32768");
  }

  @Test
  void gramjsWouldTakeAShortHostForTelethons() {
    StoredSession session = new StoredSession(2, "::1", 443, KEY);
    assertThatThrownBy(() -> SessionFormat.GRAMJS.encode(session))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: 4..100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "256.0.0.1", "1.2.3", "fe80::zz", "1.2.3.4.5", ""})
  void telethonTakesNothingButAddresses(String host) {
    StoredSession session = new StoredSession(2, host, 443, KEY);
    assertThatThrownBy(() -> SessionFormat.TELETHON.encode(session))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void aDcIsOneByte(int dc) {
    assertThatThrownBy(() -> new StoredSession(dc, "127.0.0.1", 443, KEY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 65536})
  void aPortIsTwoBytes(int port) {
    assertThatThrownBy(() -> new StoredSession(2, "127.0.0.1", port, KEY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void formatsAreNamedAsOnTheCommandLine() {
    assertThat(SessionFormat.values())
        .extracting(SessionFormat::toString)
        .containsExactly("gramjs", "telethon", "hex");
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
