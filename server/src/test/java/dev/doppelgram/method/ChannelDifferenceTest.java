// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a client is handed of a channel that it has not watched. */
@Timeout(10)
class ChannelDifferenceTest {
  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final MessageSender writing = new MessageSender(service);

  @Test
  void whatWasMissedComesInOrder() {
    writing.send("alice", 5001, "One");
    writing.send("alice", 5001, "Two");
    TlObject difference = difference("carol", 5001, 2, 100);
    assertThat(difference.name()).isEqualTo("updates.channelDifference");
    assertThat(difference.flag("final")).isTrue();
    assertThat(difference.number("pts")).isEqualTo(3);
    assertThat(difference.objects("new_messages"))
        .extracting(message -> message.string("message"))
        .containsExactly("Two");
    assertThat(difference.objects("chats")).hasSize(1);
    assertThat(difference("carol", 5001, 3, 100).name())
        .isEqualTo("updates.channelDifferenceEmpty");
  }

  @Test
  void whoHasMissedTooMuchBeginsAnewFromTheDialog() {
    IntStream.range(0, 5).forEach(i -> writing.send("alice", 5001, "Message " + i));
    TlObject difference = difference("carol", 5001, 1, 3);
    assertThat(difference.name()).isEqualTo("updates.channelDifferenceTooLong");
    assertThat(difference.object("dialog").number("pts")).isEqualTo(6);
    assertThat(difference.object("dialog").number("top_message")).isEqualTo(6);
    assertThat(difference.objects("messages"))
        .extracting(message -> message.number("id"))
        .containsExactly(6L, 5L, 4L);
    assertThat(difference("carol", 5001, 3, 3).name()).isEqualTo("updates.channelDifference");
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 5001, 0, 400 PERSISTENT_TIMESTAMP_EMPTY",
    "carol, 5001, 9, 400 PERSISTENT_TIMESTAMP_INVALID",
    "carol, 5001, -1, 400 PERSISTENT_TIMESTAMP_INVALID",
    "bob, 6001, 1, 400 CHANNEL_PRIVATE",
    "mallet, 5001, 1, 400 CHANNEL_PRIVATE",
    "usher, 6001, 1, ok"
  })
  void aDifferenceIsForThoseWhoMay(String reader, long chat, int pts, String answer) {
    assertThat(service.line(reader).refusal("updates.getChannelDifference", fields(chat, pts, 10)))
        .isEqualTo(answer);
  }

  @Test
  void aDifferenceOfTheAccountNamesTheChannelsThatHaveMoved() {
    int before = seconds();
    service.world().clock().advance(Duration.ofSeconds(5));
    writing.send("alice", 5001, "One");
    TlObject moved = accountDifference("carol", before).objects("other_updates").get(0);
    assertThat(moved.name()).isEqualTo("updateChannelTooLong");
    assertThat(moved.number("channel_id")).isEqualTo(5001);
    assertThat(moved.number("pts")).isEqualTo(2);
    assertThat(accountDifference("carol", seconds() + 1).name())
        .isEqualTo("updates.differenceEmpty");
    assertThat(accountDifference("bob", before).name()).isEqualTo("updates.differenceEmpty");
  }

  private int seconds() {
    return (int) service.world().clock().now().getEpochSecond();
  }

  private TlObject accountDifference(String reader, int date) {
    return service.line(reader).object("updates.getDifference", "pts", 1, "date", date, "qts", 0);
  }

  private TlObject difference(String reader, long chat, int pts, int limit) {
    return service.line(reader).object("updates.getChannelDifference", fields(chat, pts, limit));
  }

  private Object[] fields(long chat, int pts, int limit) {
    TlObject filter = TlObject.of("channelMessagesFilterEmpty");
    return new Object[] {
      "channel", inputs.channel(chat), "filter", filter, "pts", pts, "limit", limit
    };
  }
}
