// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ScenarioPropertyTest {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final String WORDS =
      "{}[]:,-&*!|>'\"%@`#? \n\t0123456789abc<<\u0000\u0085\u2028\ufeff\ud83d\ude00";

  @Property
  void aFileCutAnywhereIsReadOrExplained(
      @ForAll @IntRange(max = 99) int which, @ForAll @IntRange(max = 9999) int where)
      throws IOException {
    byte[] whole = example(which);
    readOrExplained(Arrays.copyOf(whole, (int) ((long) whole.length * where / 10_000)));
  }

  @Property(tries = 500)
  void aFileWithStrayCharactersIsReadOrExplained(
      @ForAll @IntRange(max = 99) int which,
      @ForAll @IntRange(min = 1, max = 5) int strays,
      @ForAll long seed)
      throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(new String(example(which), StandardCharsets.UTF_8));
    for (int i = 0; i < strays; i++) {
      stray(text, random);
    }
    readOrExplained(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a character in, takes some out, or puts a piece of the file where another was. */
  private static void stray(StringBuilder text, Random random) {
    int from = random.nextInt(text.length());
    int to = Math.min(text.length(), from + random.nextInt(40));
    int place = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> text.insert(place, WORDS.charAt(random.nextInt(WORDS.length())));
      case 1 -> text.setCharAt(place, WORDS.charAt(random.nextInt(WORDS.length())));
      case 2 -> text.delete(from, Math.min(to, text.length() - 1));
      default -> text.insert(place, text.substring(from, to));
    }
  }

  @Property(tries = 500)
  void anyBytesAreReadOrExplained(@ForAll byte[] bytes) {
    readOrExplained(bytes);
  }

  @Property(tries = 500)
  void anyTextIsReadOrExplained(@ForAll String text) {
    readOrExplained(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void readOrExplained(byte[] yaml) {
    try {
      assertThat(ScenarioReader.read("f.yaml", yaml, NOW).world()).isNotNull();
    } catch (InvalidScenarioException e) {
      assertThat(e.mistakes()).isNotEmpty();
      assertThat(e.mistakes())
          .allSatisfy(
              m -> assertThat(m.toString()).matches("(?s)f\\.yaml:[1-9]\\d*:[1-9]\\d*: .+"));
    }
  }

  private static byte[] example(int which) throws IOException {
    List<Path> files = Examples.all();
    int place = which % (files.size() + 1);
    return place == files.size() ? Examples.bookClub() : Examples.read(files.get(place));
  }
}
