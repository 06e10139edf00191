// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Data flows one way through the packages: each imports what its row names, and nothing else. A row
 * names nothing that its package does without.
 */
@Timeout(60)
class PackageDirectionTest {
  private static final String ROOT = "dev.doppelgram";

  /** What each package may use beside the JDK, slf4j and jspecify; method.* stands for them all. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          row("tl"),
          row("crypto", "bouncycastle"),
          row("error"),
          row("image", "tl"),
          row("transport", "crypto netty"),
          row("mtproto", "tl crypto"),
          row("observe", "tl"),
          row("explain", "mtproto tl crypto observe"),
          row("handshake", "transport mtproto tl crypto observe netty"),
          row("authkey", "tl crypto"),
          row("session", "authkey transport mtproto tl crypto observe netty"),
          row("connection", "authkey transport explain mtproto tl crypto observe netty"),
          row("world.model", "error tl"),
          row("world", "world.model error tl"),
          row("view", "world world.model tl"),
          row("push", "world world.model view tl session observe"),
          row("rpc", "session authkey mtproto tl world world.model error observe"),
          row("method", "rpc world world.model view authkey tl error crypto"),
          row("fault", "rpc handshake session transport tl error observe netty"),
          row("turn", "control rpc fault session world world.model tl error observe"),
          row("replication", "turn world tl jedis"),
          row("scenario", "world world.model fault tl error snakeyaml jackson"),
          row("schemafile", "tl jackson"),
          row("sessionstring", "crypto"),
          row(
              "control",
              "world world.model view tl push error observe fault scenario sessionstring crypto"
                  + " transport"),
          row(
              "control.http",
              "control world world.model tl error observe fault scenario sessionstring crypto"
                  + " transport jackson netty"),
          row(
              "remote",
              "control control.http world.model error tl observe fault scenario sessionstring"
                  + " crypto jackson"));

  private static final Pattern DEPENDENCY =
      Pattern.compile("^\\s+(dev\\.doppelgram\\S*)\\s+-> (\\S+).*$");

  @Test
  void everyPackageImportsWhatItsRowNamesAndNothingElse() {
    Map<String, Set<String>> wrong = new TreeMap<>();
    Map<String, Set<String>> unused = new TreeMap<>();
    dependencies()
        .forEach(
            (from, targets) -> {
              if (from.equals("cli") || from.isEmpty()) {
                return;
              }
              assertThat(ALLOWED).as("a row for the package %s", from).containsKey(from);
              Set<String> surplus = new TreeSet<>(targets);
              surplus.removeAll(ALLOWED.get(from));
              surplus.remove(from);
              if (!surplus.isEmpty()) {
                wrong.put(from, surplus);
              }
              Set<String> without = new TreeSet<>(ALLOWED.get(from));
              without.removeAll(targets);
              if (!without.isEmpty()) {
                unused.put(from, without);
              }
            });
    assertThat(wrong).as("imports against the direction of the data").isEmpty();
    assertThat(unused).as("rights that nobody uses").isEmpty();
  }

  /** Short names: {@code tl}, {@code netty}; from package to the packages that it uses. */
  private static Map<String, Set<String>> dependencies() {
    StringWriter out = new StringWriter();
    int exit =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "-verbose:package",
                "-filter:none",
                "--multi-release",
                "17",
                "--ignore-missing-deps",
                classes().toString());
    assertThat(exit).as(out.toString()).isZero();
    Map<String, Set<String>> dependencies = new TreeMap<>();
    for (String line : out.toString().split("\n")) {
      Matcher matcher = DEPENDENCY.matcher(line);
      if (matcher.matches() && isForeign(matcher.group(2))) {
        dependencies
            .computeIfAbsent(shortName(matcher.group(1)), key -> new TreeSet<>())
            .add(shortName(matcher.group(2)));
      }
    }
    assertThat(dependencies.keySet()).contains("tl", "session", "rpc", "world");
    return dependencies;
  }

  private static boolean isForeign(String target) {
    return !target.startsWith("java.")
        && !target.startsWith("javax.")
        && !target.startsWith("org.slf4j")
        && !target.startsWith("org.jspecify");
  }

  private static String shortName(String name) {
    if (name.startsWith("io.netty")) {
      return "netty";
    }
    if (name.startsWith("org.bouncycastle")) {
      return "bouncycastle";
    }
    if (name.startsWith("org.yaml")) {
      return "snakeyaml";
    }
    if (name.startsWith("com.fasterxml.jackson")) {
      return "jackson";
    }
    if (name.startsWith("redis.clients.jedis")) {
      return "jedis";
    }
    if (!name.startsWith(ROOT)) {
      return name;
    }
    String inner = name.substring(Math.min(name.length(), ROOT.length() + 1));
    return inner.startsWith("method.") ? "method" : inner;
  }

  private static Path classes() {
    Path classes = Path.of(System.getProperty("doppelgram.build", "target"), "classes");
    assertThat(Files.isDirectory(classes)).as(classes.toString()).isTrue();
    return classes;
  }

  private static Map.Entry<String, Set<String>> row(String name) {
    return Map.entry(name, Set.of());
  }

  private static Map.Entry<String, Set<String>> row(String name, String allowed) {
    return Map.entry(name, Arrays.stream(allowed.split(" ")).collect(toCollection(TreeSet::new)));
  }
}
