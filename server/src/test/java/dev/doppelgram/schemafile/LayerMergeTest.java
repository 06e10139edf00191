// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.Layers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class LayerMergeTest {

  /** A small layer 7; its text is what the tests change. */
  static final String FILE =
      """
      // A part of the API in layers 5 to 7
      ---types---
      5-       boolTrue#997275b5 = Bool;
      5-       chatEmpty#29562865 id:long = Chat;
      5-6      chatInviteAlready#5a686d7c chat:Chat = ChatInvite;
      5-       chatInvitePeek#61695cb0 chat:Chat expires:int = ChatInvite;
      5-       inputPeerEmpty#7f3b18ea = InputPeer;
      6-       nearestDc#8e1a1775 country:string this_dc:int nearest_dc:int = NearestDc;
      5-       username#b4073647 flags:# editable:flags.0?true username:string = Username;
      ---functions---
      5-       help.getNearestDc#1fb33026 = NearestDc;
      5-       invokeAfterMsg#cb9f372d {X:Type} msg_id:long query:!X = X;
      """;

  /** The same layer as a library has it: without layers, in an order of its own. */
  static final String PUBLISHED =
      """
      boolTrue#997275b5 = Bool;
      username#b4073647 flags:# editable:flags.0?true username:string = Username;
      chatEmpty#29562865 id:long = Chat;
      chatInvitePeek#61695cb0 chat:Chat expires:int = ChatInvite;
      inputPeerEmpty#7f3b18ea = InputPeer;
      nearestDc#8e1a1775  country:string this_dc:int nearest_dc:int = NearestDc;
      ---functions---
      invokeAfterMsg#cb9f372d {X:Type} msg_id:long query:!X = X;
      help.getNearestDc#1fb33026 = NearestDc;
      """;

  @Test
  void theNewestLayerTakenAwayAndMergedAgainIsTheFileThatIsServed() throws IOException {
    LayeredSchema served = served();
    List<String> definitions = new ArrayList<>();
    served.open().forEach(one -> definitions.add((one.function() ? "f" : "t") + one.text() + "\n"));
    Collections.shuffle(definitions, new Random(5));
    String published =
        "// LAYER "
            + Layers.NEWEST
            + "\n"
            + lines(definitions, 't')
            + "---functions---\n"
            + lines(definitions, 'f');

    LayeredSchema older = without(served);
    assertThat(older.text()).isNotEqualTo(served.text());

    LayerMerge merge =
        LayerMerge.of(older, SchemaFile.read("published", published), Layers.NEWEST, Set.of());

    assertThat(merge.merged().text()).isEqualTo(served.text());
    assertThat(merge.passedOver()).isEmpty();
  }

  @Test
  void whatIsNewChangedOrGoneGetsItsLayers() {
    String published =
        PUBLISHED
            .replaceFirst("chatInvitePeek.*\n", "")
            .replace("true username", "true active:flags.1?true username")
            .replaceFirst("---", "chatInviteAlready#5a686d7c chat:Chat = ChatInvite;\n---");

    LayerMerge merge = merge(published, 8);

    assertThat(merge.merged().text())
        .contains("in layers 5 to 8\n")
        .contains(
            "\n5-6      chatInviteAlready#5a686d7c chat:Chat = ChatInvite;\n8-       chatInviteAlready#5a686d7c chat:Chat = ChatInvite;\n")
        .contains("\n5-7      chatInvitePeek#61695cb0 chat:Chat expires:int = ChatInvite;\n")
        .contains(
            "\n5-7      username#b4073647 flags:# editable:flags.0?true username:string = Username;\n")
        .contains(
            "\n8-       username#b4073647 flags:# editable:flags.0?true active:flags.1?true username:string = Username;\n")
        .contains(
            "\n5-       help.getNearestDc#1fb33026 = NearestDc;\n5-       invokeAfterMsg#cb9f372d {X:Type} ");
    assertThat(merge.changes())
        .extracting(LayerMerge.Change::name)
        .containsExactly("chatInviteAlready", "chatInvitePeek", "username");
  }

  @Test
  void aLayerThatChangesNothingMovesNothingButTheHeading() {
    LayerMerge merge = merge(PUBLISHED.replace("{X:Type} ", "").replace("#c", "#0c"), 9);

    assertThat(merge.changes()).isEmpty();
    assertThat(merge.merged().text())
        .isEqualTo(LayeredSchema.parse(FILE).text().replace("5 to 7", "5 to 9"));
  }

  @Test
  void whatIsNoDefinitionOfTheLayerIsPassedOver() {
    LayerMerge merge =
        merge(
            "inputPeerNothing#7f3b18ea = InputPeer;\nmsgs_ack#62d6b459 = Ack;\n"
                + "ipPort#d433ad73 ipv4:int port:int = IpPort;\n"
                + PUBLISHED,
            8);

    assertThat(merge.changes()).isEmpty();
    assertThat(merge.passedOver())
        .containsExactly(
            "published:1: inputPeerNothing: another name for inputPeerEmpty#7f3b18ea",
            "published:2: msgs_ack: not of the API",
            "published:3: ipPort: not of the API");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8 | chat#41cbf256 = Chat; | published:1: chat: its id is 41cbf256, the checksum of its text 51f08fbf",
        "8 | chatEmpty#29562865 id:long = Chat; | published:4: chatEmpty: is there twice",
        "8 | chatForbidden#393a2420 id:long title:Title = Chat; | chatForbidden: nothing makes a «Title»",
        "7 | | layer 7: there are the layers up to 7 already",
      })
  void aMistakeIsNamedWithItsPlace(int layer, String definition, String message) {
    String published = (definition == null ? "" : definition + "\n") + PUBLISHED;
    assertThatThrownBy(() -> merge(published, layer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message.strip());
  }

  @Test
  void aPartOfALayerIsNone() {
    String part = PUBLISHED.lines().limit(4).collect(joining("\n"));
    assertThatThrownBy(() -> merge(part, 8))
        .hasMessageEndingWith(
            "it lacks 4 of the 8 definitions of layer 7, inputPeerEmpty among them: it is no whole"
                + " layer");
  }

  private static LayerMerge merge(String published, int layer) {
    try {
      return LayerMerge.of(
          LayeredSchema.parse(FILE),
          SchemaFile.read("published", published),
          layer,
          Set.of("msgs_ack"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file as it was before the newest layer. */
  private static LayeredSchema without(LayeredSchema served) {
    int before = served.newest() - 1;
    List<LayeredDefinition> older =
        served.definitions().stream()
            .filter(one -> one.first() != served.newest())
            .map(one -> one.last() == before ? one.until(LayeredDefinition.NEWEST) : one)
            .toList();
    return served.with(before, older);
  }

  private static LayeredSchema served() throws IOException {
    try (InputStream file = LayerMergeTest.class.getResourceAsStream("/tl/api.tl")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      LayeredSchema schema = LayeredSchema.parse(text);
      assertThat(schema.newest()).isEqualTo(Layers.NEWEST);
      assertThat(schema.text()).isEqualTo(text);
      return schema;
    }
  }

  private static String lines(List<String> definitions, char kind) {
    return definitions.stream()
        .filter(one -> one.charAt(0) == kind)
        .map(one -> one.substring(1))
        .collect(joining());
  }
}
