// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes where, and what the writer and the others are told of it. */
@Timeout(10)
class SendMessageTest {
  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final MessageSender writing = new MessageSender(service);

  @Test
  void aMemberOfASupergroupIsGivenItsNumberAndTheMessage() {
    TlObject answer = writing.send("carol", 5001, "Chapter one?");
    List<TlObject> updates = answer.objects("updates");
    assertThat(updates)
        .extracting(TlObject::name)
        .containsExactly("updateMessageID", "updateNewChannelMessage");
    assertThat(updates.get(0).number("random_id")).isEqualTo(1);
    TlObject message = updates.get(1).object("message");
    assertThat(message.number("id")).isEqualTo(updates.get(0).number("id")).isEqualTo(2);
    assertThat(message.string("message")).isEqualTo("Chapter one?");
    assertThat(message.flag("out")).isTrue();
    assertThat(message.object("from_id").number("user_id")).isEqualTo(1003);
    assertThat(updates.get(1).number("pts")).isEqualTo(2);
    assertThat(answer.objects("chats")).hasSize(1);
  }

  @Test
  void everyMemberOfAGroupHasACopyWithANumberOfItsOwn() {
    writing.send("carol", "alice", "Only for you");
    writing.send("carol", 4001, "For all");
    assertThat(newMessages("alice")).containsExactly("2: Only for you", "3: For all");
    assertThat(newMessages("usher")).containsExactly("2: For all");
  }

  @ParameterizedTest
  @CsvSource({"122, keyboardButton", "225, keyboardButton", "229, keyboardInlineButton"})
  void theButtonsOfABotAreKept(int layer, String kind) {
    TlObject button =
        kind.equals("keyboardButton")
            ? TlObject.of("keyboardButtonUrl", "text", "Join", "url", "t.me/+any")
            : TlObject.of(
                kind, "text", "Join", "type", TlObject.of("inlineButtonTypeUrl", "url", "any"));
    TlObject row = TlObject.of(kind + "Row", "buttons", List.of(button));
    TlObject answer =
        service
            .line("usher")
            .at(layer)
            .object(
                "messages.sendMessage",
                "peer",
                inputs.peer(5001),
                "message",
                "Here",
                "random_id",
                7L,
                "reply_markup",
                TlObject.of("replyInlineMarkup", "rows", List.of(row)));
    TlObject message = answer.objects("updates").get(1).object("message");
    assertThat(message.string("message")).isEqualTo("Here");
    assertThat(message.object("reply_markup").objects("rows")).hasSize(1);
  }

  @Test
  void aPrivateMessageIsAnsweredInShort() {
    TlObject answer = writing.send("bob", "carol", "Hello");
    assertThat(answer.name()).isEqualTo("updateShortSentMessage");
    assertThat(answer.number("id")).isEqualTo(1);
    assertThat(answer.number("pts")).isEqualTo(2);
    TlObject heard = difference("carol").objects("new_messages").get(0);
    assertThat(heard.flag("out")).isFalse();
    assertThat(heard.object("peer_id").number("user_id")).isEqualTo(1002);
    assertThat(difference("carol").objects("users"))
        .extracting(user -> user.number("id"))
        .contains(1002L);
  }

  @Test
  void whatOneWritesToOneselfIsThereOnceAndAnsweredInFull() {
    TlObject answer =
        service
            .line("bob")
            .object(
                "messages.sendMessage",
                "peer",
                TlObject.of("inputPeerSelf"),
                "message",
                "Milk",
                "random_id",
                1L);
    assertThat(answer.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateMessageID", "updateNewMessage");
    assertThat(newMessages("bob")).containsExactly("1: Milk");
  }

  @Test
  void aPostOfAChannelComesFromNobody() {
    TlObject message =
        writing.send("alice", 6001, "Extra!").objects("updates").get(1).object("message");
    assertThat(message.flag("post")).isTrue();
    assertThat(message.has("from_id")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"122", "159", "160", "229"})
  void aReplyNamesTheNumberThatTheReaderKnows(int layer) {
    writing.send("bob", "alice", "Before");
    writing.send("carol", 4001, "First");
    TlObject reply = TlObject.of("inputReplyToMessage", "reply_to_msg_id", 3);
    service
        .line("alice")
        .at(layer)
        .object(
            "messages.sendMessage",
            "peer",
            inputs.peer(4001),
            "message",
            "Second",
            "random_id",
            77L,
            layer < 160 ? "reply_to_msg_id" : "reply_to",
            layer < 160 ? 3 : reply);
    assertThat(replies("alice")).containsExactly(3L);
    assertThat(replies("usher")).containsExactly(2L);
  }

  @Test
  void aReplyToNothingIsRefused() {
    assertThat(
            service
                .line("carol")
                .refusal(
                    "messages.sendMessage",
                    "peer",
                    inputs.peer(5001),
                    "message",
                    "What?",
                    "random_id",
                    7L,
                    "reply_to",
                    TlObject.of("inputReplyToMessage", "reply_to_msg_id", 99)))
        .isEqualTo("400 REPLY_MESSAGE_ID_INVALID");
  }

  @ParameterizedTest
  @CsvSource({
    "bob, 4001, 403 CHAT_WRITE_FORBIDDEN",
    "mallet, 4001, 403 CHAT_WRITE_FORBIDDEN",
    "bob, 5001, 403 CHAT_WRITE_FORBIDDEN",
    "mallet, 5001, 400 USER_BANNED_IN_CHANNEL",
    "bob, 6001, 406 CHANNEL_PRIVATE",
    "mallet, 6001, 406 CHANNEL_PRIVATE",
    "carol, 6001, 403 CHAT_ADMIN_REQUIRED",
    "usher, 6001, 403 CHAT_ADMIN_REQUIRED"
  })
  void writingIsForThoseWhoMay(String from, long chat, String error) {
    assertThat(writing.refusal(from, inputs.peer(chat), "Hello")).isEqualTo(error);
  }

  @Test
  void whoeverHasLostTheRightWritesNoMore() {
    TlObject silence =
        TlObject.of("chatBannedRights", "send_messages", true, "until_date", Integer.MAX_VALUE);
    service
        .line("alice")
        .object(
            "channels.editBanned",
            "channel",
            inputs.channel(5001),
            "participant",
            writing.peer("carol"),
            "banned_rights",
            silence);
    assertThat(writing.refusal("carol", inputs.peer(5001), "Hello"))
        .isEqualTo("400 USER_BANNED_IN_CHANNEL");
    service
        .line("alice")
        .object(
            "messages.editChatDefaultBannedRights",
            "peer",
            inputs.peer(4001),
            "banned_rights",
            silence);
    assertThat(writing.refusal("carol", inputs.peer(4001), "Hello"))
        .isEqualTo("403 CHAT_WRITE_FORBIDDEN");
    assertThat(writing.refusal("usher", inputs.peer(4001), "Hello")).isEqualTo("ok");
  }

  @Test
  void aTextHasItsLimits() {
    TlObject room = inputs.peer(5001);
    assertThat(writing.refusal("carol", room, "")).isEqualTo("400 MESSAGE_EMPTY");
    assertThat(writing.refusal("carol", room, " \n")).isEqualTo("400 MESSAGE_EMPTY");
    assertThat(writing.refusal("carol", room, "ä".repeat(4097))).isEqualTo("400 MESSAGE_TOO_LONG");
    assertThat(writing.refusal("carol", room, "ä".repeat(4096))).isEqualTo("ok");
    assertThat(writing.refusal("carol", room, "😀".repeat(4096))).isEqualTo("ok");
  }

  @Test
  void aNumberOfTheClientsIsUsedOnce() {
    Object[] fields = {"peer", inputs.peer(5001), "message", "Hello", "random_id", 5L};
    assertThat(service.line("carol").refusal("messages.sendMessage", fields)).isEqualTo("ok");
    assertThat(service.line("carol").refusal("messages.sendMessage", fields))
        .isEqualTo("500 RANDOM_ID_DUPLICATE");
    assertThat(service.line("alice").refusal("messages.sendMessage", fields)).isEqualTo("ok");
    fields[5] = 0L;
    assertThat(service.line("carol").refusal("messages.sendMessage", fields))
        .isEqualTo("400 RANDOM_ID_EMPTY");
  }

  @Test
  void nobodyWritesToSomebodyUnknown() {
    TlObject wrong = TlObject.of("inputPeerUser", "user_id", 1003L, "access_hash", 1L);
    assertThat(writing.refusal("bob", wrong, "Hello")).isEqualTo("400 PEER_ID_INVALID");
    assertThat(writing.refusal("usher", writing.peer("usher"), "Hello"))
        .isEqualTo("400 USER_IS_BOT");
  }

  private TlObject difference(String name) {
    return service.line(name).object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
  }

  private List<String> newMessages(String name) {
    return difference(name).objects("new_messages").stream()
        .map(message -> message.number("id") + ": " + message.string("message"))
        .toList();
  }

  private List<Long> replies(String name) {
    return difference(name).objects("new_messages").stream()
        .filter(message -> message.has("reply_to"))
        .map(message -> message.object("reply_to").number("reply_to_msg_id"))
        .toList();
  }
}
