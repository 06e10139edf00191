// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options of {@code serve} as variables of the environment: {@code DOPPELGRAM_SOCKS_PORT} stands
 * for {@code --socks-port} where that is left out.
 */
final class Environment implements IDefaultValueProvider {
  private static final String PREFIX = "DOPPELGRAM_";

  /** Read by its command: FILE stands for it as well. */
  static final String SCENARIO = "--scenario";

  /** What Kubernetes sets of itself for a service that is called {@code doppelgram}. */
  private static final String SERVICE_LINK = "tcp://";

  private final Console console;
  private final Set<String> warned = new HashSet<>();

  Environment(Console console) {
    this.console = console;
  }

  /** Whether any variable may be one of ours. */
  static boolean speaks(Console console) {
    return console.environment().keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
  }

  /** The commands of a command line that take their options from here too. */
  List<CommandLine> commands(CommandLine all) {
    return Stream.concat(Stream.of(all), all.getSubcommands().values().stream())
        .filter(each -> each.getCommand() instanceof ServeCommand)
        .toList();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)
        || option.usageHelp()
        || option.versionHelp()
        || option.longestName().equals(SCENARIO)) {
      return null;
    }
    return value(option.longestName());
  }

  /** The variable that an option can be given by. */
  static String variable(String option) {
    return PREFIX + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** What the variable of an option holds; null if it is not set, or by Kubernetes. */
  @Nullable String value(String option) {
    String variable = variable(option);
    String value = console.environment().get(variable);
    if (value == null || !value.startsWith(SERVICE_LINK)) {
      return value;
    }
    if (warned.add(variable)) {
      console
          .err()
          .println(
              "WARN %s=%s is passed over: Kubernetes sets it (enableServiceLinks: false)"
                  .formatted(variable, value));
    }
    return null;
  }
}
