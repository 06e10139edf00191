// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.ChatSeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios that are written as what differs from another one. */
@Timeout(20)
class ExtendsTest {
  private static final String BASE =
      """
      doppelgram: 1
      name: base
      accounts:
        alice: {id: 1001, phone: "+9996621001", first_name: Alice, username: alice_ash}
        bob:   {id: 1002, phone: "+9996621002", first_name: Bob}
      chats:
        group: {kind: group, id: 5001, title: Group, creator: alice, members: [bob]}
        other: {kind: group, id: 5002, title: Other, creator: alice}
      """;

  @TempDir private @Nullable Path folder;

  @Test
  void mappingsAreMergedListsAndScalarsReplacedAndNothingRemoves() throws IOException {
    write("base.yaml", BASE);
    Scenario scenario =
        read(
            "child.yaml",
            """
            extends: base.yaml
            name: child
            accounts:
              alice: {first_name: Alicia, username: null}
              carol: {id: 1003, phone: "+9996621003", first_name: Carol}
            chats:
              group: {members: [carol]}
              other: null
            """);

    assertThat(scenario.world().name()).isEqualTo("child");
    AccountSeed alice = scenario.world().accounts().get(0);
    assertThat(alice.firstName()).isEqualTo("Alicia");
    assertThat(alice.username()).isNull();
    assertThat(alice.id()).isEqualTo(1001);
    assertThat(scenario.world().accounts())
        .extracting(AccountSeed::name)
        .containsExactly("alice", "bob", "carol");
    assertThat(scenario.world().chats()).extracting(ChatSeed::name).containsExactly("group");
    assertThat(scenario.world().chats().get(0).members()).containsExactly("carol");
  }

  @Test
  void mistakesPointIntoTheFileTheyAreIn() throws IOException {
    write("parts/base.yaml", BASE.replace("title: Group", "titel: Group"));
    write("middle.yaml", "extends: parts/base.yaml\naccounts: {bob: {id: -1}}\n");

    assertThatThrownBy(() -> read("child.yaml", "extends: middle.yaml\nnmae: x\n"))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining(path("child.yaml") + ":2:1: ")
        .hasMessageContaining(path("middle.yaml") + ":2:22: ")
        .hasMessageContaining(path("parts/base.yaml") + ":7:");
  }

  @Test
  void aCycleIsAMistakeInItsPlace() throws IOException {
    write("a.yaml", "extends: b.yaml\n");
    write("b.yaml", "\nextends: a.yaml\n");

    assertThatThrownBy(() -> read("a.yaml", "extends: b.yaml\n"))
        .hasMessage(path("b.yaml") + ":2:10: `extends`: `a.yaml` extends this file in turn");
  }

  @Test
  void eightLevelsAreTheMost() throws IOException {
    write("0.yaml", BASE);
    for (int i = 1; i <= 8; i++) {
      write(i + ".yaml", "extends: %d.yaml\nname: level-%d\n".formatted(i - 1, i));
    }
    assertThat(read("8.yaml", "extends: 7.yaml\nname: top\n").world().name()).isEqualTo("top");
    assertThatThrownBy(() -> read("9.yaml", "extends: 8.yaml\n"))
        .hasMessage(path("1.yaml") + ":1:10: `extends`: more than 8 files extend each other");
  }

  @Test
  void aFileThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> read("child.yaml", "doppelgram: 1\nextends: none.yaml\n"))
        .hasMessageStartingWith(path("child.yaml") + ":2:10: `extends`: cannot be read: ");
  }

  @Test
  void textThatIsNoFileExtendsNothing() {
    assertThatThrownBy(() -> ScenarioReader.read("text", "extends: a.yaml\n" + BASE, Instant.EPOCH))
        .hasMessage("text:1:1: `extends` is for files: this scenario was not read from one");
  }

  private Scenario read(String name, String yaml) throws IOException {
    return ScenarioReader.read(
        write(name, yaml), Files::readAllBytes, Instant.EPOCH.plusSeconds(99), Schema.telegram());
  }

  private Path write(String name, String yaml) throws IOException {
    Files.createDirectories(path(name).getParent());
    return Files.writeString(path(name), yaml);
  }

  private Path path(String name) {
    return Objects.requireNonNull(folder).resolve(name);
  }
}
