// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chats that clients make. */
@Timeout(10)
class NewChatMethodsTest {
  private static final String GROUP = "messages.createChat";
  private static final String CHANNEL = "channels.createChannel";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine bob = service.line("bob");
  private final CallLine carol = service.line("carol");

  @ParameterizedTest
  @CsvSource({"122, updates", "176, updates", "177, messages.invitedUsers"})
  void aGroupIsAnsweredInTheFormOfTheRequest(int layer, String name) {
    TlObject answer = bob.at(layer).object(GROUP, group("Chess", "carol"));
    assertThat(answer.name()).isEqualTo(name);
    TlObject updates = answer.is("updates") ? answer : answer.object("updates");
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateMessageID", "updateChatParticipants", "updateNewMessage");
    TlObject action = updates.objects("updates").get(2).object("message").object("action");
    assertThat(action.string("title")).isEqualTo("Chess");
    TlObject chat = updates.objects("chats").get(0);
    assertThat(chat.flag("creator")).isTrue();
    assertThat(chat.number("participants_count")).isEqualTo(2);
  }

  @Test
  void theGuestsOfAGroupHaveItsFirstMessage() {
    bob.object(GROUP, group("Chess", "carol", "usher"));
    TlObject missed = carol.object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
    TlObject action = missed.objects("new_messages").get(0).object("action");
    assertThat(action.name()).isEqualTo("messageActionChatCreate");
    assertThat(action.get("users")).isEqualTo(List.of(1003L, 1005L));
    TlObject heard =
        service.line("usher").object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
    assertThat(heard.objects("other_updates"))
        .extracting(TlObject::name)
        .containsExactly("updateChatParticipant");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aChannelBeginsWithItsCreation(boolean megagroup) {
    TlObject updates = bob.object(CHANNEL, channel("Chess", "Openings", megagroup));
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateMessageID", "updateChannel", "updateNewChannelMessage");
    assertThat(updates.objects("updates").get(0).number("id")).isEqualTo(1);
    assertThat(updates.objects("updates").get(2).object("message").object("action").name())
        .isEqualTo("messageActionChannelCreate");
    TlObject chat = updates.objects("chats").get(0);
    assertThat(chat.flag("megagroup")).isEqualTo(megagroup);
    assertThat(chat.flag("broadcast")).isEqualTo(!megagroup);
    TlObject full = bob.object("channels.getFullChannel", "channel", input(chat));
    assertThat(full.object("full_chat").string("about")).isEqualTo("Openings");
  }

  @Test
  void othersJoinANewChannelByALinkToIt() {
    TlObject chat = bob.object(CHANNEL, channel("Chess", "", true)).objects("chats").get(0);
    TlObject link =
        bob.object(
            "messages.exportChatInvite",
            "peer",
            TlObject.of(
                "inputPeerChannel",
                "channel_id",
                chat.number("id"),
                "access_hash",
                chat.number("access_hash")));
    String hash = link.string("link").substring("https://t.me/+".length());
    assertThat(carol.refusal("messages.importChatInvite", "hash", hash)).isEqualTo("ok");
  }

  @Test
  void twoNewChatsAreTwo() {
    long first = id(bob.object(CHANNEL, channel("Chess", "", true)));
    long second = id(bob.object(CHANNEL, channel("Chess", "", true)));
    assertThat(first).isNotEqualTo(second).isBetween(1L << 30, (1L << 31) - 1);
    assertThat(id(new Service().line("bob").object(CHANNEL, channel("Other", "", false))))
        .isEqualTo(first);
  }

  @Test
  void aGroupOfOneIsForLaterLayers() {
    assertThat(bob.at(176).refusal(GROUP, group("Chess"))).isEqualTo("400 USERS_TOO_FEW");
    assertThat(bob.refusal(GROUP, group("Chess", "bob"))).isEqualTo("400 USERS_TOO_FEW");
    assertThat(bob.at(177).refusal(GROUP, group("Chess"))).isEqualTo("ok");
  }

  @Test
  void aChatNeedsATitle() {
    assertThat(bob.refusal(GROUP, group(" ", "carol"))).isEqualTo("400 CHAT_TITLE_EMPTY");
    assertThat(bob.refusal(CHANNEL, channel("", "", true))).isEqualTo("400 CHAT_TITLE_EMPTY");
    assertThat(bob.refusal(CHANNEL, channel("Chess", "x".repeat(256), true)))
        .isEqualTo("400 CHAT_ABOUT_TOO_LONG");
  }

  @Test
  void botsMakeNoChats() {
    CallLine usher = service.line("usher");
    assertThat(usher.refusal(GROUP, group("Chess"))).isEqualTo("400 BOT_METHOD_INVALID");
    assertThat(usher.refusal(CHANNEL, channel("Chess", "", true)))
        .isEqualTo("400 BOT_METHOD_INVALID");
  }

  private static long id(TlObject updates) {
    return updates.objects("chats").get(0).number("id");
  }

  private static TlObject input(TlObject chat) {
    return TlObject.of(
        "inputChannel", "channel_id", chat.number("id"), "access_hash", chat.number("access_hash"));
  }

  private Object[] group(String title, String... guests) {
    List<TlObject> users = Arrays.stream(guests).map(inputs::user).toList();
    return new Object[] {"users", users, "title", title};
  }

  private static Object[] channel(String title, String about, boolean megagroup) {
    return new Object[] {
      "broadcast", !megagroup, "megagroup", megagroup, "title", title, "about", about
    };
  }
}
