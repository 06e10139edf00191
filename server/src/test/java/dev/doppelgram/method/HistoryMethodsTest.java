// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading what was written: by page, by number, and by those only who may. */
@Timeout(10)
class HistoryMethodsTest {
  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final MessageSender writing = new MessageSender(service);

  @Test
  void aHistoryBeginsWithTheMakingOfTheChat() {
    TlObject room = writing.history("carol", inputs.peer(5001), 10);
    assertThat(room.name()).isEqualTo("messages.channelMessages");
    assertThat(room.objects("messages").get(0).object("action").name())
        .isEqualTo("messageActionChannelCreate");
    TlObject club = writing.history("carol", inputs.peer(4001), 10);
    assertThat(club.name()).isEqualTo("messages.messages");
    assertThat(club.objects("messages").get(0).object("action").get("users"))
        .isEqualTo(List.of(1005L, 1003L));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 3, 11 10 9",
    "5, 0, 2, 4 3",
    "5, -2, 4, 6 5 4 3",
    "0, 9, 5, 2 1",
    "0, -5, 3, ''",
    "0, 0, 0, 11 10 9 8 7 6 5 4 3 2 1",
    "1, 0, 5, ''",
    "0, 2147483647, 5, ''",
    "0, -2147483648, 5, ''"
  })
  void aPageIsCutAsTheClientSays(int offsetId, int addOffset, int limit, String ids) {
    IntStream.range(0, 10).forEach(i -> writing.send("carol", 5001, "Message " + i));
    TlObject page = writing.history("carol", inputs.peer(5001), offsetId, addOffset, limit);
    assertThat(ids(page)).isEqualTo(ids);
    assertThat(page.number("count")).isEqualTo(11);
    assertThat(page.number("pts")).isEqualTo(11);
  }

  @Test
  void aPageEndsAtTheBoundsOfTheClient() {
    IntStream.range(0, 5).forEach(i -> writing.send("carol", "bob", "Message " + i));
    Object[] fields = MessageSender.historyOf(writing.peer("bob"), 0, 0, 10);
    fields[11] = 6;
    fields[13] = 4;
    TlObject page = service.line("carol").object("messages.getHistory", fields);
    assertThat(ids(page)).isEqualTo("5");
    assertThat(page.name()).isEqualTo("messages.messagesSlice");
    assertThat(page.number("count")).isEqualTo(5);
  }

  @Test
  void aDayIsFoundByItsDate() {
    writing.send("carol", 5001, "Yesterday");
    service.world().clock().advance(Duration.ofDays(1));
    writing.send("carol", 5001, "Today");
    Object[] fields = MessageSender.historyOf(inputs.peer(5001), 0, 0, 1);
    fields[5] = (int) service.world().clock().now().getEpochSecond();
    TlObject page = service.line("carol").object("messages.getHistory", fields);
    assertThat(page.objects("messages").get(0).string("message")).isEqualTo("Yesterday");
  }

  @ParameterizedTest
  @CsvSource({
    "bob, 5001, ok",
    "mallet, 5001, 400 CHANNEL_PRIVATE",
    "bob, 6001, 400 CHANNEL_PRIVATE",
    "bob, 4001, 400 PEER_ID_INVALID",
    "usher, 6001, 400 BOT_METHOD_INVALID"
  })
  void aHistoryIsForThoseWhoMay(String reader, long chat, String answer) {
    assertThat(
            service
                .line(reader)
                .refusal(
                    "messages.getHistory", MessageSender.historyOf(inputs.peer(chat), 0, 0, 1)))
        .isEqualTo(answer);
  }

  @Test
  void aGroupIsRememberedByOneWhoLeft() {
    TlObject self = TlObject.of("inputUserSelf");
    service.line("carol").object("messages.deleteChatUser", "chat_id", 4001L, "user_id", self);
    writing.send("alice", 4001, "She has gone");
    assertThat(ids(writing.history("carol", inputs.peer(4001), 10))).isEqualTo("2 1");
  }

  @Test
  void messagesAreFoundByTheirNumbers() {
    writing.send("carol", 4001, "Hello");
    TlObject found = service.line("alice").object("messages.getMessages", "id", wanted(2, 99));
    assertThat(found.objects("messages"))
        .extracting(TlObject::name)
        .containsExactly("message", "messageEmpty");
    assertThat(found.objects("chats")).hasSize(1);
  }

  @Test
  void messagesOfAChannelAreFoundByTheirNumbersOrByTheirReplies() {
    writing.send("carol", 5001, "Question");
    service
        .line("alice")
        .object(
            "messages.sendMessage",
            "peer",
            inputs.peer(5001),
            "message",
            "Answer",
            "random_id",
            9L,
            "reply_to",
            TlObject.of("inputReplyToMessage", "reply_to_msg_id", 2));
    List<TlObject> replyTo = List.of(TlObject.of("inputMessageReplyTo", "id", 3));
    TlObject found =
        service
            .line("usher")
            .object("channels.getMessages", "channel", inputs.channel(5001), "id", replyTo);
    assertThat(found.objects("messages").get(0).string("message")).isEqualTo("Question");
  }

  @ParameterizedTest
  @CsvSource({"bob, 6001, 406 CHANNEL_PRIVATE", "carol, 6001, ok"})
  void numbersOfAChannelAreForThoseWhoMay(String reader, long chat, String answer) {
    assertThat(
            service
                .line(reader)
                .refusal("channels.getMessages", "channel", inputs.channel(chat), "id", wanted(1)))
        .isEqualTo(answer);
  }

  @Test
  void aCallForNoMessagesIsRefused() {
    assertThat(
            service
                .line("carol")
                .refusal("channels.getMessages", "channel", inputs.channel(5001), "id", List.of()))
        .isEqualTo("400 MESSAGE_IDS_EMPTY");
  }

  private static List<TlObject> wanted(int... ids) {
    return IntStream.of(ids).mapToObj(id -> TlObject.of("inputMessageID", "id", id)).toList();
  }

  private static String ids(TlObject page) {
    return String.join(
        " ", page.objects("messages").stream().map(message -> "" + message.number("id")).toList());
  }
}
