// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.doppelgram.Doppelgram;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code serve} is told, on the command line and by the environment. */
@Timeout(20)
@SuppressWarnings("AddressSelection") // they are addresses, and no names
class ServeCommandTest {
  private static final String SCENARIO = "../scenarios/peek.yaml";

  @Test
  void itEndsWithItsStandardInput() {
    Ran ran = Ran.served(Map.of(), "--port", "0", SCENARIO);

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.lines()).hasSize(1);
    assertThat(ran.out())
        .matches(
            "doppelgram ready mtproto=127\\.0\\.0\\.1:\\d+ http=http://127\\.0\\.0\\.1:\\d+ dc=2"
                + " fingerprint=[0-9a-f]{16} scenario=peek\\R");
  }

  @Test
  void theScenarioMayStandAloneOrBehindItsOption() {
    assertThat(Ran.served(Map.of(), "--port=0", "--scenario", SCENARIO).out())
        .contains("scenario=peek");
    assertThat(Ran.served(Map.of(), "--port=0", SCENARIO).out()).contains("scenario=peek");
  }

  @Test
  void variablesOfTheEnvironmentStandForOptions() {
    Map<String, String> environment =
        Map.of(
            "DOPPELGRAM_PORT", "0",
            "DOPPELGRAM_DC", "4",
            "DOPPELGRAM_SOCKS_PORT", "0",
            "DOPPELGRAM_NO_HTTP", "true",
            "DOPPELGRAM_SCENARIO", SCENARIO);

    assertThat(Ran.served(environment).out())
        .contains(" socks=127.0.0.1:", " dc=4 ", "scenario=peek")
        .doesNotContain("http=");
  }

  @Test
  void severalDataCentresStandInTheReadyLine() {
    assertThat(Ran.served(Map.of(), "--port=0", "--dcs", "2,4", SCENARIO).out())
        .matches(
            "doppelgram ready mtproto=127\\.0\\.0\\.1:(\\d+) http=\\S+ dc=2"
                + " dcs=2=127\\.0\\.0\\.1:\\1,4=127\\.0\\.0\\.1:\\d+"
                + " fingerprint=[0-9a-f]{16} scenario=peek\\R");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2,2", "0", "2,10", "4:20445,2", "2;4", "2,4:99999", "''"})
  void otherDataCentresThanOneToNineAreRefused(String dcs) {
    Ran ran = Ran.served(Map.of(), "--port=0", "--dcs=" + dcs, SCENARIO);
    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("--dcs").contains("such as 2,4");
  }

  @Test
  void theFirstOfSeveralDataCentresIsTheOneToPlay() {
    Ran ran = Ran.served(Map.of(), "--port=0", "--dc=3", "--dcs=2,4", SCENARIO);
    assertThat(ran.err()).startsWith("--dc 3 (expected: 2, the first of --dcs");
  }

  @Test
  void anOptionWinsOverItsVariable() {
    Map<String, String> environment =
        Map.of("DOPPELGRAM_PORT", "0", "DOPPELGRAM_DC", "4", "DOPPELGRAM_SCENARIO", "no-such.yaml");

    assertThat(Ran.served(environment, "--dc", "3", SCENARIO).out())
        .contains(" dc=3 ", "scenario=peek");
  }

  @ParameterizedTest
  @CsvSource({
    "DOPPELGRAM_PORT, many, --port",
    "DOPPELGRAM_PORT, 65536, --port",
    "DOPPELGRAM_DC, 0, --dc",
    "DOPPELGRAM_STRICT, perhaps, --strict",
    "DOPPELGRAM_MTPROXY_SECRET, xyz, --mtproxy-secret",
    "DOPPELGRAM_WORLD_PORTS, 5-4, --world-ports"
  })
  void aWrongVariableIsNamed(String variable, String value, String option) {
    Ran ran = Ran.served(Map.of(variable, value));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(ran.err()).startsWith(variable + ": ").contains(option);
  }

  @Test
  void aWrongOptionIsNotBlamedOnItsVariable() {
    Ran ran = Ran.served(Map.of("DOPPELGRAM_DC", "2"), "--dc", "11");

    assertThat(ran.err()).startsWith("--dc 11 (expected: 1 to 9)");
  }

  @Test
  void whatKubernetesSetsForAServiceIsPassedOver() {
    Ran ran =
        Ran.served(
            Map.of("DOPPELGRAM_PORT", "tcp://10.96.0.7:20443", "DOPPELGRAM_DC", "3"), "--port=0");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("dc=3");
    assertThat(ran.err().lines().filter(line -> line.startsWith("WARN"))).isEmpty();

    Ran nothingElse = Ran.with(Map.of("DOPPELGRAM_DC", "tcp://10.96.0.7:1"), "serve", "--dc=0");
    assertThat(nothingElse.exitCode()).isEqualTo(2);
  }

  @Test
  void aServiceLinkIsWarnedOfOnce() throws IOException {
    try (ServerSocket taken = takenPort()) {
      Ran ran = Ran.served(Map.of("DOPPELGRAM_PORT", "tcp://10.96.0.7:20443"));

      assertThat(ran.exitCode()).as("port %s is in use", taken).isEqualTo(ExitCode.ADDRESS_IN_USE);
      assertThat(ran.err().lines().filter(line -> line.startsWith("WARN DOPPELGRAM_PORT=")))
          .hasSize(1);
    }
  }

  /** The port that is served at unless an option says otherwise. */
  private static ServerSocket takenPort() throws IOException {
    try {
      return new ServerSocket(20_443, 1, InetAddress.getByName("127.0.0.1"));
    } catch (BindException e) {
      return new ServerSocket(0); // another program has it
    }
  }

  @Test
  void anIpv6AddressStandsInBrackets() throws IOException {
    assumeThat(InetAddress.getByName("::1").isReachable(1000)).as("IPv6").isTrue();

    assertThat(Ran.served(Map.of(), "--host", "::1", "--port", "0").out())
        .containsPattern(" mtproto=\\[::1]:\\d+ http=http://\\[::1]:\\d+ ");
  }

  @Test
  void everyIpv4AddressIsIpv4AndPrintedSoThatItCanBeDialled() throws IOException {
    assertThat(Ran.served(Map.of(), "--host", "0.0.0.0", "--port", "0").out())
        .containsPattern(" mtproto=127\\.0\\.0\\.1:\\d+ ");
    assumeThat(InetAddress.getByName("::1").isReachable(1000)).as("IPv6").isTrue();
    try (Doppelgram everywhere = Doppelgram.builder().host("0.0.0.0").start();
        ServerSocket free = new ServerSocket(everywhere.port(), 1, InetAddress.getByName("::1"))) {
      assertThat(free.isBound()).isTrue();
    }
  }

  @Test
  void wrongUsageIsOneLineAndWhereHelpIs() {
    assertThat(Ran.of("serve", "--prot", "1").err().lines())
        .containsExactly(
            "Unknown option: '--prot': did you mean --port?", "Help: doppelgram serve --help");
    assertThat(Ran.of("sessionz").err().lines())
        .containsExactly(
            "Unmatched argument at index 0: 'sessionz': did you mean sessions?",
            "Help: doppelgram --help");
    assertThat(Ran.of("--dc", "x").err().lines()).last().isEqualTo("Help: doppelgram serve --help");
  }

  @Test
  void healthTellsWhetherAServerServes() throws IOException {
    int port;
    try (Doppelgram server = Doppelgram.start()) {
      port = server.port();
      String url = "http://127.0.0.1:" + port;
      assertThat(Ran.of("health", "--url", url)).isEqualTo(new Ran(0, "", ""));
      assertThat(Ran.of("health", "--url", url + "/_doppelgram/").exitCode()).isZero();
      assertThat(Ran.with(Map.of("DOPPELGRAM_PORT", "" + port), "health").exitCode()).isZero();
    }
    Ran gone = Ran.with(Map.of("DOPPELGRAM_HTTP_PORT", "" + port), "health");
    assertThat(gone.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(gone.err()).startsWith("http://127.0.0.1:" + port + ": ");
    assertThat(Ran.of("health", "--url", "nowhere").exitCode()).isEqualTo(2);
  }
}
