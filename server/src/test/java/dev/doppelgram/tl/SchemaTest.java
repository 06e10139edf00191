// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.tl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class SchemaTest {
  private static final Schema TELEGRAM = Schema.telegram();

  private static Combinator find(String name, int layer) {
    return Objects.requireNonNull(TELEGRAM.find(name, layer), name);
  }

  @ParameterizedTest
  @CsvSource({
    "chatInvite, 122, dfc2f58e",
    "chatInvite, 133, dfc2f58e",
    "chatInvite, 134, 300c44c1",
    "chatInvite, 185, cde0ec40",
    "chatInvite, 186, fe65389d",
    "chatInvite, 229, 5c9d3702",
    "messages.importChatInvite, 230, de91436e",
    "user, 198, 4b46c37e",
    "channel, 158, 83259464",
    "messages.importChatInvite, 227, de91436e"
  })
  void aNameMeansTheDefinitionOfTheLayer(String name, int layer, String id) {
    assertThat(Integer.toHexString(find(name, layer).id())).isEqualTo(id);
  }

  @Test
  void theTwoUnknownLayersTakeTheLayerBelow() {
    assertThat(find("channel", 141)).isSameAs(find("channel", 140));
    assertThat(find("messages.importChatInvite", 226).id()).isEqualTo(0x6c50051c);
    assertThat(Layers.effective(141)).isEqualTo(140);
    assertThat(Layers.effective(226)).isEqualTo(225);
  }

  @Test
  void aLayerAboveTheNewestIsServedAsTheNewest() {
    assertThat(find("user", 500)).isSameAs(find("user", Layers.NEWEST));
  }

  @Test
  void aLayerBelowTheOldestIsNotServed() {
    assertThat(Layers.isServed(121)).isFalse();
    assertThat(Layers.isServed(122)).isTrue();
    assertThat(Layers.isServed(100_000)).isTrue();
  }

  @Test
  void aNameHasNoDefinitionOutsideItsLayers() {
    assertThat(TELEGRAM.find("username", 147)).isNull();
    assertThat(TELEGRAM.find("username", 148)).isNotNull();
    assertThat(TELEGRAM.find("noSuchName", 200)).isNull();
    assertThat(TELEGRAM.all("noSuchName")).isEmpty();
  }

  @Test
  void aTypeHasTheConstructorsOfTheLayer() {
    assertThat(TELEGRAM.constructors("ChatInvite", 122))
        .extracting(Combinator::name)
        .containsExactly("chatInvite", "chatInviteAlready", "chatInvitePeek");
    assertThat(TELEGRAM.constructors("StoryViews", 159)).isEmpty();
    assertThat(TELEGRAM.constructors("StoryViews", 160)).hasSize(1);
    assertThat(TELEGRAM.constructors("NoSuchType", 200)).isEmpty();
  }

  @Test
  void everyMethodOfEveryLayerIsKnownByName() {
    assertThat(TELEGRAM.methods())
        .hasSizeGreaterThan(800)
        .contains("messages.search", "invokeWithLayer", "auth.checkRecoveryPassword")
        .doesNotContain("ping", "req_pq_multi", "chatInvite");
    assertThat(TELEGRAM.isMethod("messages.search")).isTrue();
    assertThat(TELEGRAM.isMethod("ping")).isFalse();
    assertThat(TELEGRAM.isMethod("chatInvite")).isFalse();
    assertThat(TELEGRAM.isMethod("noSuchName")).isFalse();
  }

  @Test
  void serviceMessagesAreAlikeInEveryLayer() {
    assertThat(find("pong", 122)).isSameAs(find("pong", 229));
  }

  @Test
  void anIdIsReadWithTheFlagsOfAllItsLayers() {
    Combinator chat = Objects.requireNonNull(TELEGRAM.byId(0x41cbf256));
    assertThat(chat.fields().stream().map(Field::name)).contains("kicked", "noforwards");
    assertThat(find("chat", 200).fields().stream().map(Field::name)).doesNotContain("kicked");
  }

  @Test
  void theLaterMeaningOfABitWins() {
    Schema schema =
        Schema.parse(
            "test",
            List.of(
                "130-134 thing#1 flags:# old:flags.0?true = Thing;",
                "135- thing#1 flags:# young:flags.0?true = Thing;"));
    TlObject thing = schema.decode(new TlWriter().int32(1).int32(1).toByteArray());
    assertThat(thing).hasToString("thing{young: true}");
  }

  @Test
  void aWrapperIsAFunctionThatEndsInAQuery() {
    assertThat(find("invokeWithLayer", 200).isWrapper()).isTrue();
    assertThat(find("initConnection", 200).isWrapper()).isTrue();
    assertThat(find("messages.checkChatInvite", 200).isWrapper()).isFalse();
    assertThat(find("help.getConfig", 200).isWrapper()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chat",
        "chat#12 id:long = Chat",
        "chat#12 id:long;",
        "chat#12 id = Chat;",
        "1x0-2 chat#12 = Chat;",
        "chat#12 flags:# id:flags.x?long = Chat;"
      })
  void aMistakeIsToldWithItsLine(String wrong) {
    assertThatThrownBy(() -> Schema.parse("mine.tl", List.of("// head", "", wrong)))
        .isInstanceOf(TlException.class)
        .hasMessageStartingWith("mine.tl:3: ");
  }
}
