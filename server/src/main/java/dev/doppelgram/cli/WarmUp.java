// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.Doppelgram;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the classes loaded that a first test would wait for, while that test still begins: the
 * control API of a server of its own is asked what tests ask, a new world above all.
 */
final class WarmUp {
  private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
  private static final String CALL = "{\"method\": \"messages.importChatInvite\"";

  private WarmUp() {}

  /** Goes on beside whatever is served, and ends by itself. */
  static void begin() {
    Thread thread = new Thread(WarmUp::run, "doppelgram-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private static void run() {
    try (Doppelgram server = Doppelgram.start()) {
      URI api = server.httpAddress().orElseThrow();
      ask(api, "POST", "/worlds", "{\"formats\": [\"telethon\", \"gramjs\"]}");
      ask(api, "GET", "/worlds", "");
      ask(api, "POST", "/rules", CALL + ", \"error\": \"FLOOD_WAIT_3\", \"times\": 1}");
      ask(api, "POST", "/clock/advance", "{\"by\": \"PT1H\"}");
      ask(api, "GET", "/journal?kind=call&account=bob", "");
      ask(api, "POST", "/verify", "{\"call\": " + CALL + "}, \"times\": 0}");
      ask(api, "POST", "/reset", "{}");
    } catch (IOException | RuntimeException e) {
      log.debug("could not warm up", e);
    }
  }

  private static void ask(URI api, String method, String path, String body) throws IOException {
    String request =
        """
        %s /_doppelgram%s HTTP/1.1
        Host: %s
        Connection: close
        Content-Type: application/json
        Content-Length: %d

        %s"""
            .formatted(method, path, api.getAuthority(), body.length(), body)
            .replace("\n", "\r\n");
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] answer = socket.getInputStream().readAllBytes();
      log.debug("{} {}: {} bytes", method, path, answer.length);
    }
  }
}
