// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * A manual page in the macros of man(7), of what picocli knows of a program: its commands with
 * their options, and its exit codes.
 */
final class ManPage {
  private static final Map<Character, String> ESCAPES =
      Map.of(
          '\\', "\\e", '-', "\\-", '«', "\\(lq", '»', "\\(rq", '"', "\\(dq", '`', "\\(ga", '~',
          "\\(ti", '^', "\\(ha");

  private final CommandLine program;
  private final StringBuilder page = new StringBuilder();

  ManPage(CommandLine program) {
    this.program = program;
  }

  String text() {
    String name = program.getCommandName();
    String version = program.getCommandSpec().version()[0];
    // without a date, so that two builds of a version are the same; many words are options, which
    // are neither parted nor spread over a line
    page.append(".TH %s 1 \"\" \"%s\"\n.nh\n.ad l\n".formatted(upperCase(name), text(version)));
    section("NAME");
    page.append(name).append(" \\- ").append(text(summary(program))).append('\n');
    section("SYNOPSIS");
    synopsis(program);
    section("DESCRIPTION");
    paragraph(String.join(" ", usage(program).footer()).strip());
    arguments(program);
    section("COMMANDS");
    for (CommandLine command : program.getSubcommands().values()) {
      command(command);
    }
    section("EXIT STATUS");
    exitCodes().forEach(this::entry);
    section("SIGNALS");
    entry(
        "SIGINT, SIGTERM, SIGHUP",
        "End the server: its connections are closed, and with --state the world is written.");
    section("ENVIRONMENT");
    environment();
    section("FILES");
    entry(
        "$XDG_CACHE_HOME/doppelgram, or ~/.cache/doppelgram",
        "What the launcher keeps to start faster the next time. It may be removed at any time.");
    return page.toString();
  }

  private void command(CommandLine command) {
    page.append(".SS ").append(command.getCommandName()).append('\n');
    paragraph(summary(command));
    synopsis(command);
    arguments(command);
    String footer = String.join("\n", usage(command).footer()).strip();
    if (!footer.isEmpty()) {
      page.append(".PP\n.nf\n").append(lines(footer)).append(".fi\n");
    }
  }

  private void synopsis(CommandLine command) {
    String all = command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    String name = command.getCommandSpec().qualifiedName();
    page.append(".PP\n.B ").append(text(name)).append('\n');
    page.append(line(all.substring(name.length()).strip()));
  }

  /** What a command takes, but for its help and version, which the program has too. */
  private void arguments(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    for (PositionalParamSpec each : spec.positionalParameters()) {
      entry(each.paramLabel(), description(each));
    }
    for (OptionSpec each : spec.options()) {
      boolean standard = each.usageHelp() || each.versionHelp();
      if (!each.hidden() && !(standard && command != program)) {
        String names = String.join(", ", each.names());
        boolean flag = each.arity().max() == 0;
        entry(flag ? names : names + "=" + each.paramLabel(), description(each));
      }
    }
  }

  /** Those of all commands, by their numbers. */
  private Map<String, String> exitCodes() {
    Map<String, String> codes = new TreeMap<>(Comparator.comparing(Integer::valueOf));
    for (CommandLine command : program.getSubcommands().values()) {
      codes.putAll(usage(command).exitCodeList());
    }
    return codes;
  }

  private void environment() {
    entry(
        "DOPPELGRAM_...",
        "Each option of serve that is left out: "
            + Environment.variable("--socks-port")
            + " is --socks-port. A flag is true or false.");
    entry("JAVA_HOME", "The Java that the launcher starts, where none lies beside it.");
    entry("NO_COLOR", "Takes the colour out of --log calls.");
  }

  private void section(String title) {
    page.append(".SH ").append(title).append('\n');
  }

  private void paragraph(String words) {
    if (!words.isEmpty()) {
      page.append(".PP\n").append(line(words));
    }
  }

  private void entry(String term, String words) {
    page.append(".TP\n.B ").append(text(term)).append('\n').append(line(words));
  }

  private static UsageMessageSpec usage(CommandLine command) {
    return command.getCommandSpec().usageMessage();
  }

  private static String summary(CommandLine command) {
    return plain(usage(command).description());
  }

  private static String description(ArgSpec argument) {
    return plain(argument.description());
  }

  /** Without picocli's marks for colours, as one line. */
  private static String plain(String... lines) {
    return Stream.of(lines)
        .map(each -> Ansi.OFF.string(each.replace("%n", " ")))
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String lines(String words) {
    return words.lines().map(ManPage::line).collect(Collectors.joining());
  }

  /** A line of its own that is no request, whatever it begins with. */
  private static String line(String words) {
    String escaped = text(words);
    boolean request = escaped.startsWith(".") || escaped.startsWith("'");
    return (request ? "\\&" : "") + escaped + "\n";
  }

  private static String text(String words) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      char each = words.charAt(i);
      escaped.append(ESCAPES.getOrDefault(each, String.valueOf(each)));
    }
    return escaped.toString();
  }

  private static String upperCase(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
