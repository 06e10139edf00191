// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The map names classes and packages that there are. */
class ArchitectureTest {
  /** {@code rpc.CallDispatcher}, {@code method.messages.ImportChatInvite}. */
  private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w*)\\b");

  @Test
  void everyClassOnTheMapExists() throws IOException {
    Path map = Path.of("ARCHITECTURE.md");
    List<String> missing = new ArrayList<>();
    Matcher names = CLASS.matcher(Files.readString(map));
    int found = 0;
    while (names.find()) {
      found++;
      String name = "dev.doppelgram." + names.group(1);
      try {
        Class.forName(name, false, ArchitectureTest.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(40);
  }
}
