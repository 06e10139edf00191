package dev.doppelgram.schemafile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class SchemaFileTest {
  private static final String TEXT =
      """
      // how to reach the people behind it
      help.support#17c6b5f6 phone_number:string user:User = help.Support;
      ---functions---
      help.getSupport#9cdf08cd = help.Support;
      """;

  private static final String JSON =
      """
      {
        "constructors": [
          {"id": "481674261", "predicate": "vector", "params": [], "type": "Vector t"},
          {"id": "398898678", "predicate": "help.support",
           "params": [{"name": "phone_number", "type": "string"}, {"name": "user", "type": "User"}],
           "type": "help.Support"}
        ],
        "methods": [
          {"id": "-1663104819", "method": "help.getSupport", "params": [], "type": "help.Support"}
        ]
      }
      """;

  @TempDir private Path folder;

  @Test
  void definitionsOfAFileAreServedInAllLayers() throws IOException {
    Schema schema = added(TEXT);

    assertThat(Schema.telegram().find("help.support", 229)).isNull();
    for (int layer : new int[] {122, 198, 229}) {
      TlObject support =
          TlObject.of(
              "help.support", "phone_number", "+1", "user", TlObject.of("userEmpty", "id", 1L));
      assertThat(schema.decode(schema.encode(support, layer))).isEqualTo(decodable(support, layer));
      assertThat(schema.find("help.getSupport", layer))
          .hasToString("help.getSupport#9cdf08cd = help.Support;");
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

    for (String name : new String[] {"help.support", "help.getSupport"}) {
      assertThat(json.all(name)).hasSize(1);
      assertThat(json.all(name)).hasToString(text.all(name).toString());
      assertThat(json.all(name).get(0).isFunction()).isEqualTo(name.contains("get"));
    }
  }

  @Test
  void aFileOfOneLayerIsServedInThatLayer() throws IOException {
    for (String file :
        new String[] {"// LAYER 198\n" + TEXT, JSON.replaceFirst("\\{", "{\"layer\": 198,")}) {
      Schema schema = added(file);
      assertThat(schema.find("help.getSupport", 198)).isNotNull();
      assertThat(schema.find("help.getSupport", 197)).isNull();
      assertThat(schema.find("help.getSupport", 199)).isNull();
    }
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
        "a#3eadb1bb = B; | 1: a: its id is that of «messages.checkChatInvite#3eadb1bb hash:string ="
            + " ChatInvite;»",
        "chatInviteAlready#1 = ChatInvite; | 1: chatInviteAlready: layer 122 has"
            + " «chatInviteAlready#5a686d7c chat:Chat = ChatInvite;»",
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
    assertThatThrownBy(() -> added("a#1 = B;\nc#1 = B;"))
        .hasMessageEndingWith("schema:2: c: its id is that of «a#1 = B;»");
    assertThatThrownBy(() -> added("a#1 = B;\na#2 = B;"))
        .hasMessageEndingWith("schema:2: a: there is «a#1 = B;» above");
  }

  @Test
  void aLayerThatIsNotServedIsAMistake() {
    assertThatThrownBy(() -> added("// LAYER 91\n" + TEXT))
        .hasMessageEndingWith("schema: layer 91 is not among those served, 122 to 229");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"methods\": [{\"id\": \"x\", \"method\": \"a\"}]} | 1: «x» is no decimal id",
        "{\"methods\": [{\"id\": \"1\"}]} | 1: a definition needs «method», «id» and «type»",
        "{} | 1: no definitions under «constructors» or «methods»",
        "{\"methods\": 5} | 1: expected a list of definitions",
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
