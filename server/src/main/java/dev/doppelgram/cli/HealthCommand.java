// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code health}: asks a running server whether it serves, as containers do. */
@Command(
    name = "health",
    description = "Asks a running server whether it serves: exit code 0, or 1 with the reason.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_TEXT, ExitCode.FAILED_TEXT, ExitCode.USAGE_TEXT},
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
  private static final String PATH = "/_doppelgram/health";
  private static final int TIMEOUT_MILLIS = 5000;

  /** In bytes; the answer is a line. */
  private static final int LONGEST_ANSWER = 4096;

  private final Console console;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = {
        "What the ready line has behind http=; left out: port 20443 of this machine,",
        "or what DOPPELGRAM_HTTP_PORT or DOPPELGRAM_PORT says."
      })
  private @Nullable String url;

  @Spec private @Nullable CommandSpec spec;

  HealthCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    String base = url == null ? "http://127.0.0.1:" + port() : url;
    try {
      URI health = URI.create(base.replaceFirst("/+$", "").replace("/_doppelgram", "") + PATH);
      String complaint = ask(health);
      if (complaint == null) {
        return ExitCode.FINE;
      }
      Commands.err(spec).println(health + ": " + complaint);
    } catch (IOException e) {
      String reason = e.getMessage();
      Commands.err(spec).println(base + ": " + (reason == null ? e.toString() : reason));
    } catch (IllegalArgumentException | ClassCastException e) {
      throw Commands.wrongUsage(spec, "--url " + base + " (expected: http://HOST:PORT)");
    }
    return ExitCode.FAILED;
  }

  private String port() {
    Environment environment = new Environment(console);
    for (String option : new String[] {"--http-port", "--port"}) {
      String value = environment.value(option);
      if (value != null) {
        return value;
      }
    }
    return String.valueOf(Endpoint.DEFAULT.port());
  }

  /** What is wrong; null if nothing is. */
  private static @Nullable String ask(URI health) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) health.toURL().openConnection(Proxy.NO_PROXY);
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    connection.setInstanceFollowRedirects(false);
    try {
      int status = connection.getResponseCode();
      if (status != HttpURLConnection.HTTP_OK) {
        return "answered " + status;
      }
      try (InputStream body = connection.getInputStream()) {
        String text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        return text.replaceAll("\\s", "").contains("\"status\":\"ok\"")
            ? null
            : "is not a Doppelgram that serves";
      }
    } finally {
      connection.disconnect();
    }
  }
}
