// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import dev.doppelgram.error.Spelling;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Wrong usage in one line, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private final Environment environment;

  UsageErrors(Environment environment) {
    this.environment = environment;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(variable(failure, args) + oneLine(failure) + suggestion(failure));
    String name = command.getCommandSpec().qualifiedName().replaceAll("[\\[\\]]", "");
    err.println("Help: " + name + " --help");
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String oneLine(ParameterException failure) {
    return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /** The variable that the wrong value stands in; nothing if it was given as an option. */
  private String variable(ParameterException failure, String[] args) {
    Matcher option = OPTION.matcher(String.valueOf(failure.getMessage()));
    if (environment.commands(failure.getCommandLine()).isEmpty() || !option.find()) {
      return "";
    }
    String name = option.group();
    boolean said =
        Stream.of(args).anyMatch(each -> each.equals(name) || each.startsWith(name + "="));
    return said || environment.value(name) == null ? "" : Environment.variable(name) + ": ";
  }

  private static String suggestion(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    CommandLine command = failure.getCommandLine();
    String wrong = unmatched.getUnmatched().get(0);
    Collection<String> known =
        wrong.startsWith("-")
            ? command.getCommandSpec().optionsMap().keySet()
            : command.getSubcommands().keySet();
    return Spelling.hint(wrong, known);
  }
}
