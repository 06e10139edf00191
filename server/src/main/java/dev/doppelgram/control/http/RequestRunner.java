// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import dev.doppelgram.control.ConflictException;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.observe.UnmetExpectation;
import dev.doppelgram.scenario.InvalidScenarioException;
import dev.doppelgram.tl.ClientText;
import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a request, and says as problem details what came in its way. */
final class RequestRunner {
  private static final Logger log = LoggerFactory.getLogger(RequestRunner.class);

  private RequestRunner() {}

  static Answer run(ControlledServer server, Routes.Found found, HttpRequest head, byte[] body) {
    try {
      Request request = new Request(head.uri(), found.path(), head.headers(), body);
      return found.route().handler().answer(server, request);
    } catch (Problem problem) {
      return problem.answer();
    } catch (InvalidScenarioException e) {
      return Problem.invalid(e.mistakes()).answer();
    } catch (RpcError e) {
      return Problem.refused(e.code(), e.type()).answer();
    } catch (ConflictException | BindException e) {
      return Problem.conflict(String.valueOf(e.getMessage())).answer();
    } catch (UnmetExpectation e) {
      return Problem.unverified(String.valueOf(e.getMessage())).answer();
    } catch (IllegalArgumentException e) {
      return Problem.invalid(String.valueOf(e.getMessage())).answer();
    } catch (NoSuchFileException e) {
      return Problem.invalid(e.getFile() + ": no such file").answer();
    } catch (IOException e) {
      return Problem.invalid(String.valueOf(e.getMessage())).answer();
    } catch (RuntimeException | Error e) {
      log.error("{} {} met a bug", head.method(), ClientText.shown(head.uri()), e);
      return Problem.failed().answer();
    }
  }
}
