// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.error.DocumentedError;
import dev.doppelgram.error.ErrorCatalog;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errors}: the catalogue of documented errors, and how to get each of them. */
@Command(
    name = "errors",
    description = "Prints the documented errors: method, code, type, what it means, how to get it.",
    footer = {
      "",
      "Every error can be had by a rule in a scenario's `faults`, and, where a method takes a hash,",
      "by a magic hash such as ERR_INVITE_HASH_EXPIRED, ERR_406_INVITE_HASH_EXPIRED, ERR_FLOOD_WAIT_30.",
      "Errors of the method * may come from any method."
    },
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.FINE_TEXT, ExitCode.FAILED_TEXT, ExitCode.USAGE_TEXT},
    mixinStandardHelpOptions = true)
final class ErrorsCommand implements Callable<Integer> {
  private static final String BY_RULE = "by rule or magic hash";

  @Parameters(
      paramLabel = "METHOD",
      arity = "0..1",
      description = "Such as messages.checkChatInvite.")
  private @Nullable String method;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    ErrorCatalog catalogue = ErrorCatalog.documented();
    List<DocumentedError> errors = method == null ? catalogue.errors() : catalogue.of(method);
    if (method != null && errors.isEmpty()) {
      List<String> near = catalogue.methodsNear(method);
      Commands.err(spec)
          .printf(
              "No documented errors for «%s». %s%n",
              method,
              near.isEmpty()
                  ? "«doppelgram errors» lists all that are."
                  : "Did you mean " + String.join(" or ", near) + "?");
      return ExitCode.FAILED;
    }
    PrintWriter out = Commands.out(spec);
    for (DocumentedError error : errors) {
      out.printf("%s  %d %s%n", error.method(), error.code(), error.printedType());
      out.printf("    %s%n    how: %s%n", error.meaning(), how(error));
    }
    out.flush();
    return ExitCode.FINE;
  }

  private static String how(DocumentedError error) {
    if (!error.byState().isEmpty()) {
      return error.byState();
    }
    String reason = error.onlyByRule();
    return reason.isEmpty() ? BY_RULE : BY_RULE + " only: " + reason;
  }
}
