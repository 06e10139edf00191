// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code doppelgram man} says what {@code --help} says, in the macros of man(7). */
@Timeout(30)
class ManPageTest {
  private static String page() {
    Ran man = Ran.of("man");
    assertThat(man.exitCode()).isZero();
    assertThat(man.err()).isEmpty();
    return man.out();
  }

  @Test
  void itHasTheSectionsOfAManualPageInTheirOrder() {
    assertThat(page().lines().filter(line -> line.startsWith(".SH ") || line.startsWith(".TH ")))
        .containsExactly(
            ".TH DOPPELGRAM 1 \"\" \"doppelgram (not packaged)\"",
            ".SH NAME",
            ".SH SYNOPSIS",
            ".SH DESCRIPTION",
            ".SH COMMANDS",
            ".SH EXIT STATUS",
            ".SH SIGNALS",
            ".SH ENVIRONMENT",
            ".SH FILES");
  }

  @Test
  void itHasEveryOptionThatTheHelpOfACommandHas() {
    String page = page();
    List<String> commands =
        page.lines().filter(line -> line.startsWith(".SS ")).map(it -> it.substring(4)).toList();
    assertThat(commands).contains("serve", "sessions", "patch-key", "man", "help");
    for (String command : commands) {
      int start = page.indexOf(".SS " + command + "\n");
      String section = page.substring(start, page.indexOf("\n.S", start + 1));
      Stream<String> options =
          Ran.of(command, "--help")
              .out()
              .lines()
              .filter(line -> line.matches(" {2,6}(-\\w, +)?--[a-z].*"))
              .map(line -> line.strip().replaceFirst("^-\\w, +", "").split("[= ]", 2)[0])
              .filter(option -> !option.equals("--help") && !option.equals("--version"));
      assertThat(options)
          .as(command)
          .allSatisfy(it -> assertThat(section).contains(it.replace("-", "\\-")));
    }
    assertThat(page).contains(".B \\-\\-mtproxy\\-secret=HEX\n", "a tab, the string.");
  }

  @Test
  void itHasEveryExitCode() {
    String codes = page().substring(page().indexOf(".SH EXIT STATUS"), page().indexOf(".SH SIGN"));
    assertThat(codes.lines().filter(line -> line.startsWith(".B ")))
        .containsExactly(".B 0", ".B 1", ".B 2", ".B 3", ".B 4", ".B 129", ".B 130", ".B 143");
    assertThat(Ran.of("validate", "--help").out()).contains("Exit codes:", "3   A scenario has");
  }

  @Command(
      name = "odd",
      description = {".begins with a dot", "and has a \\ in it"},
      footer = "'quoted at its beginning'",
      version = "odd 1")
  static final class Odd {
    @Option(names = "--odd", description = "@|bold in bold|@%n'and' ~^`")
    @SuppressWarnings("UnusedVariable") // picocli sets it
    private boolean odd;
  }

  @Test
  void textIsNeverARequest() {
    assertThat(new ManPage(new CommandLine(new Odd())).text())
        .contains("odd \\- .begins with a dot and has a \\e in it\n")
        .contains("\n\\&'quoted at its beginning'\n")
        .contains(".B \\-\\-odd\nin bold 'and' \\(ti\\(ha\\(ga\n");
  }

  @Test
  void groffHasNothingToWarnOf(@TempDir Path folder) throws Exception {
    boolean required = "required".equals(System.getProperty("doppelgram.stock"));
    assumeTrue(required || isThere("groff"), "groff is not there");
    Path file = Files.writeString(folder.resolve("doppelgram.1"), page());
    ProcessBuilder groff =
        new ProcessBuilder("groff", "-man", "-Tutf8", "-ww", "-z", file.toString());
    Process process = groff.redirectErrorStream(true).start();
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static boolean isThere(String program) {
    Map<String, String> environment = System.getenv();
    return Stream.of(environment.getOrDefault("PATH", "").split(":", -1))
        .anyMatch(it -> Files.isExecutable(Path.of(it, program)));
  }
}
