// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command, in a copy of what it changes. */
@Timeout(10)
class MergeSchemaTest {
  private Path module;
  private Path schema;
  private Path layers;

  @BeforeEach
  void copy(@TempDir Path folder) throws IOException {
    module = folder;
    Path tl = Files.createDirectories(folder.resolve("src/main/resources/tl"));
    schema = Files.writeString(tl.resolve("api.tl"), LayerMergeTest.FILE);
    Files.writeString(
        tl.resolve("mtproto.tl"), "msgs_ack#62d6b459 msg_ids:Vector<long> = MsgsAck;");
    Path code = Files.createDirectories(folder.resolve("src/main/java/dev/doppelgram/tl"));
    layers = Files.writeString(code.resolve("Layers.java"), "int OLDEST = 5;\nint NEWEST = 7;\n");
    Files.writeString(code.resolve("InviteView.java"), "of(\"chatInvitePeek\", \"chat\")");
  }

  @Test
  void aNewLayerIsTakenInAndItsChangesAreSaid() throws IOException {
    String report =
        merge(
            "// LAYER 9\nchatInviteAlready#5a686d7c chat:Chat = ChatInvite;\n"
                + LayerMergeTest.PUBLISHED
                    .replace("61695cb0 chat:Chat expires:int", "a69ce28f chat:Chat until:int")
                    .replace("help.getNearestDc#1fb33026 = NearestDc;", ""),
            null);

    assertThat(report)
        .isEqualTo(
            """
            layer 9: 8 definitions: 1 new, 1 changed, 1 gone
            layers 8 to 8 are not known: Layers.effective has to say what serves them
            changed: chatInvitePeek: -expires:int, +until:int; IN USE: InviteView
            gone: help.getNearestDc
            new of ChatInvite, WHICH IS IN USE: chatInviteAlready""");
    assertThat(Files.readString(schema)).contains("9-       chatInviteAlready#5a686d7c");
    assertThat(layers).hasContent("int OLDEST = 5;\nint NEWEST = 9;\n");
  }

  @Test
  void jsonIsTakenInLikeText() throws IOException {
    String types = LayerMergeTest.PUBLISHED.split("---functions---")[0];
    String functions = LayerMergeTest.PUBLISHED.split("---functions---")[1];
    String json =
        "{\"layer\": 8, \"constructors\": [%s], \"methods\": [%s]}"
            .formatted(json(types, "predicate"), json(functions, "method"));

    assertThat(merge(json, null)).isEqualTo("layer 8: 8 definitions: 0 new, 0 changed, 0 gone");
    assertThat(schema).hasContent(LayerMergeTest.FILE.replace("5 to 7", "5 to 8"));
  }

  private static String json(String definitions, String nameKey) {
    return definitions
        .strip()
        .lines()
        .map(line -> LayeredDefinition.published(false, 8, line))
        .map(
            one ->
                "{\"%s\": \"%s\", \"id\": \"%d\", \"type\": \"%s\", \"params\": [%s]}"
                    .formatted(
                        nameKey,
                        one.name(),
                        Integer.parseUnsignedInt(one.id(), 16),
                        one.type(),
                        params(one)))
        .collect(joining(","));
  }

  private static String params(LayeredDefinition one) {
    return one.fields().entrySet().stream()
        .map(
            field ->
                "{\"name\": \"%s\", \"type\": \"%s\"}".formatted(field.getKey(), field.getValue()))
        .collect(joining(","));
  }

  @Test
  void nothingIsWrittenWhereSomethingIsWrong() {
    assertThatThrownBy(() -> merge("// LAYER 8\nchat#1 = Chat;\n" + LayerMergeTest.PUBLISHED, null))
        .hasMessageContaining("published:2: chat: its id is 1, the checksum of its text ");
    assertThat(schema).hasContent(LayerMergeTest.FILE);
    assertThat(layers).hasContent("int OLDEST = 5;\nint NEWEST = 7;\n");
  }

  @Test
  void aFileThatDoesNotSayItsLayerWantsOne() throws IOException {
    assertThatThrownBy(() -> merge(LayerMergeTest.PUBLISHED, null))
        .hasMessageEndingWith("published does not say which layer it is of");
    merge(LayerMergeTest.PUBLISHED, 8);
    assertThat(layers).hasContent("int OLDEST = 5;\nint NEWEST = 8;\n");
  }

  private String merge(String published, @Nullable Integer layer) throws IOException {
    return MergeSchema.merge(
        module, Files.writeString(module.resolve("published"), published), layer);
  }
}
