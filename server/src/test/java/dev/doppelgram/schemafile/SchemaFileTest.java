// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.schemafile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class SchemaFileTest {
  private static final String TEXT =
      """
      // how to reach the people behind it
      test.support#1a2b3c4d phone_number:string user:User = test.Support;
      ---functions---
      test.getSupport#9cdf08ce = test.Support;
      """;

  private static final String JSON =
      """
      {
        "constructors": [
          {"id": "481674261", "predicate": "vector", "params": [], "type": "Vector t"},
          {"id": "439041101", "predicate": "test.support",
           "params": [{"name": "phone_number", "type": "string"}, {"name": "user", "type": "User"}],
           "type": "test.Support"}
        ],
        "methods": [
          {"id": "-1663104818", "method": "test.getSupport", "params": [], "type": "test.Support"}
        ]
      }
      """;

  private static final String MTCUTE =
      """
      {"l": 223, "e": [
        {"kind": "class", "name": "test.support", "id": 439041101, "type": "test.Support",
         "comment": "…", "arguments": [
           {"name": "phone_number", "type": "string"}, {"name": "user", "type": "User"}]},
        {"kind": "method", "name": "test.getSupport", "id": 2631862478, "type": "test.Support",
         "throws": [{"code": 400, "name": "A"}], "arguments": []},
        {"kind": "method", "name": "test.every", "id": 7, "type": "int",
         "typeModifiers": {"isVector": true}, "arguments": [
           {"name": "flags", "type": "#"}, {"name": "id", "type": "int53"},
           {"name": "users", "type": "User",
            "typeModifiers": {"predicate": "flags.1", "isVector": true}},
           {"name": "raw", "type": "user", "typeModifiers": {"isBareVector": true}}]}],
       "u": {}}
      """;

  private Path folder;

  @BeforeEach
  void keep(@TempDir Path directory) {
    folder = directory;
  }

  @Test
  void definitionsOfAFileAreServedInAllLayers() throws IOException {
    Schema schema = added(TEXT);

    assertThat(Schema.telegram().all("test.support")).isEmpty();
    for (int layer : new int[] {122, 198, Layers.NEWEST}) {
      TlObject support =
          TlObject.of(
              "test.support", "phone_number", "+1", "user", TlObject.of("userEmpty", "id", 1L));
      assertThat(schema.decode(schema.encode(support, layer))).isEqualTo(decodable(support, layer));
      assertThat(schema.find("test.getSupport", layer))
          .hasToString("test.getSupport#9cdf08ce = test.Support;");
    }
  }

  private static TlObject decodable(TlObject support, int layer) {
    Object id = layer < 133 ? (Object) 1 : (Object) 1L;
    return support.with("user", TlObject.of("userEmpty", "id", id));
  }

  @Test
  void jsonSaysTheSameAsText() throws IOException {
    Schema text = added(TEXT);
    Schema json = added(JSON);

    for (String name : new String[] {"test.support", "test.getSupport"}) {
      assertThat(json.all(name)).hasSize(1);
      assertThat(json.all(name)).hasToString(text.all(name).toString());
      assertThat(json.all(name).get(0).isFunction()).isEqualTo(name.contains("get"));
    }
  }

  @Test
  void mtcutesJsonSaysTheSameAsText() throws IOException {
    Schema text = added(TEXT);
    Schema json = added(MTCUTE);

    for (String name : new String[] {"test.support", "test.getSupport"}) {
      assertThat(json.all(name)).hasToString(text.all(name).toString());
      assertThat(json.all(name).get(0).isFunction()).isEqualTo(name.contains("get"));
    }
    assertThat(json.all("test.every"))
        .hasToString(
            "[test.every#7 flags:# id:long users:flags.1?Vector<User> raw:vector<%user> ="
                + " Vector<int>;]");
  }

  @Test
  void aNewNameIsServedInAllLayersWhateverLayerTheFileIsOf() throws IOException {
    for (String file :
        new String[] {"// LAYER 198\n" + TEXT, JSON.replaceFirst("\\{", "{\"layer\": 198,")}) {
      Schema schema = added(file);
      for (int layer : new int[] {122, 198, Layers.NEWEST}) {
        assertThat(schema.find("test.getSupport", layer)).isNotNull();
      }
    }
  }

  @Test
  void anotherDefinitionOfANameIsServedInTheLayerOfTheFile() throws IOException {
    Schema schema = added("// LAYER 198\nbooster#1234 id:int = Booster;");

    assertThat(schema.find("booster", 198)).hasToString("booster#1234 id:int = Booster;");
    assertThat(schema.find("booster", 197)).isNull();
    assertThat(schema.find("booster", 199)).isNull();
    assertThat(schema.find("booster", 165))
        .hasToString("booster#e9e6380 user_id:long expires:int = Booster;");
  }

  @Test
  void whatALaterLayerChangesIsReadButNotSaid() throws IOException {
    Schema schema = added("// LAYER 1000\nuserEmpty#1234 id:int = User;");
    byte[] later = new TlWriter().int32(0x1234).int32(5).toByteArray();

    assertThat(schema.decode(later)).hasToString("userEmpty{id: 5}");
    assertThat(schema.find("userEmpty", 1000))
        .hasToString(String.valueOf(Schema.telegram().find("userEmpty", Layers.NEWEST)));
  }

  @Test
  void anotherNameForWhatIsKnownIsPassedOver() throws IOException {
    Schema schema =
        added(
            "inputStickerSetThumbLegacy#dbaeae9 stickerset:InputStickerSet volume_id:long"
                + " local_id:int = InputFileLocation;\n"
                + TEXT);

    assertThat(schema.all("inputStickerSetThumbLegacy")).isEmpty();
    assertThat(schema.find("test.getSupport", 200)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a#3eadb1bb = B;",
        "invokeWithBusinessConnectionPrefix#dd289f8e connection_id:string = X;",
        "chatInviteAlready#1 = ChatInvite;",
        "// LAYER 198\nchatInviteAlready#1 = ChatInvite;"
      })
  void anotherFormOfWhatIsKnownIsPassedOver(String definition) throws IOException {
    Schema schema = added(definition + "\n" + TEXT);

    assertThat(schema.find("chatInviteAlready", 198))
        .hasToString("chatInviteAlready#5a686d7c chat:Chat = ChatInvite;");
    assertThat(schema.byId(0x3eadb1bb))
        .hasToString("messages.checkChatInvite#3eadb1bb hash:string = ChatInvite;");
    assertThat(schema.byId(1)).isNull();
    assertThat(schema.find("test.getSupport", 200)).isNotNull();
  }

  @Test
  void whatIsKnownIsPassedOver() throws IOException {
    String known = Schema.telegram().all("chatInvite").get(0).toString();

    assertThat(added(known + "\n" + TEXT).all("chatInvite"))
        .hasSameSizeAs(Schema.telegram().all("chatInvite"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a#1 = B; c | 1: a: expected «name#id field:type = Type;»",
        "a#xyz = B; | 1: a: «a#xyz» is no name#id",
        "a#1 b: = B; | 1: a: «b:» is no field",
        "a#1 b:flags.0?int = B; | 1: a: field b:flags.0?int: no flags:# stands before it",
        "a#1 b:Vector<Unheard> = B; | 1: a: field b: nothing makes a «Unheard»",
        "a#1 b:unheard = B; | 1: a: field b: there is no «unheard»",
      })
  void aMistakeIsNamedWithItsPlace(String definition, String message) {
    assertThatThrownBy(() -> added(definition))
        .isInstanceOf(TlException.class)
        .hasMessage(folder.resolve("schema") + ":" + message.strip());
  }

  @Test
  void aResultThatNothingMakesIsAMistakeToo() {
    assertThatThrownBy(() -> added("\n---functions---\na.b#1 = Unheard;"))
        .hasMessageEndingWith("schema:3: a.b: the result: nothing makes a «Unheard»");
  }

  @Test
  void twoDefinitionsOfAFileMayNotShareAnIdOrAName() {
    assertThatThrownBy(() -> added("a#1 = B;\nc#1 b:int = B;"))
        .hasMessageEndingWith("schema:2: c: its id is that of «a#1 = B;»");
    assertThatThrownBy(() -> added("a#1 = B;\na#2 = B;"))
        .hasMessageEndingWith("schema:2: a: there is «a#1 = B;» above");
  }

  @Test
  void aLayerThatIsNotServedIsAMistake() {
    assertThatThrownBy(() -> added("// LAYER 91\n" + TEXT))
        .hasMessageEndingWith("schema: layer 91 is not among those served, from 122 on");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"methods\": [{\"id\": \"x\", \"method\": \"a\"}]} | 1: «x» is no decimal id",
        "{\"methods\": [{\"id\": \"1\"}]} | 1: a definition needs «method», «id» and «type»",
        "{} | 1: no definitions under «constructors», «methods» or «e»",
        "{\"methods\": 5} | 1: expected a list of definitions",
        "{\"e\": 5} | 1: expected a list of definitions",
        "{\"e\": [{\"kind\": \"class\"}]} | 1: a definition needs «kind», «name», «id» and «type»",
      })
  void jsonOfAnotherFormIsAMistake(String json, String message) {
    assertThatThrownBy(() -> added(json)).hasMessage(folder.resolve("schema") + ":" + message);
  }

  @Test
  void brokenJsonIsAMistakeInItsLine() {
    assertThatThrownBy(() -> added("{\n\"methods\": [}")).hasMessageContaining("schema:2: ");
  }

  private Schema added(String text) throws IOException {
    return SchemaFile.addTo(Schema.telegram(), Files.writeString(folder.resolve("schema"), text));
  }
}
