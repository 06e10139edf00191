// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  @Test
  void aLongDifferenceComesInParts() {
    IntStream.range(0, 700).forEach(i -> writing.send("alice", 5001, "Message " + i));
    TlObject first = difference("carol", 5001, 1, 1000);
    assertThat(first.name()).isEqualTo("updates.channelDifference");
    assertThat(first.flag("final")).isFalse();
    assertThat(first.has("timeout")).isFalse();
    assertThat(first.objects("new_messages")).hasSize(500);
    TlObject rest = difference("carol", 5001, (int) first.number("pts"), 1000);
    assertThat(rest.flag("final")).isTrue();
    assertThat(rest.number("timeout")).isEqualTo(30);
    assertThat(rest.objects("new_messages")).hasSize(200);
    assertThat(rest.number("pts")).isEqualTo(701);
  }

  @Test
  void whoDoesNotSayHowMuchIsGivenPartsOfABox() {
    IntStream.range(0, 600).forEach(i -> writing.send("alice", "carol", "Message " + i));
    TlObject first = accountDifference("carol", 1);
    assertThat(first.name()).isEqualTo("updates.differenceSlice");
    assertThat(first.objects("new_messages")).hasSize(500);
    assertThat(first.object("intermediate_state").number("pts")).isEqualTo(501);
  }

  @Test
  void aBoxIsHandedOverInPartsOfTheSizeThatIsAskedFor() {
    writing.send("alice", 5001, "Elsewhere");
    IntStream.range(0, 5).forEach(i -> writing.send("alice", "carol", "Message " + i));
    List<String> handedOver = new ArrayList<>();
    TlObject state = null;
    int parts = 0;
    int pts = 1;
    int date = 1;
    while (state == null) {
      TlObject part = limited(pts, date, 2, null);
      part.objects("new_messages").forEach(message -> handedOver.add(message.string("message")));
      parts++;
      if (part.is("updates.differenceSlice")) {
        assertThat(part.objects("other_updates")).isEmpty();
        pts = (int) part.object("intermediate_state").number("pts");
        date = (int) part.object("intermediate_state").number("date");
      } else {
        // channels come with the last part, whatever the date of the parts before
        assertThat(part.objects("other_updates"))
            .extracting(TlObject::name)
            .containsExactly("updateChannelTooLong");
        state = part.object("state");
      }
    }
    assertThat(parts).isEqualTo(3);
    assertThat(handedOver)
        .containsExactly("Message 0", "Message 1", "Message 2", "Message 3", "Message 4");
    assertThat(state.number("pts")).isEqualTo(6);
  }

  @Test
  void whoWantsNoLongDifferenceIsToldWhereTheBoxIs() {
    IntStream.range(0, 5).forEach(i -> writing.send("alice", "carol", "Message " + i));
    TlObject tooLong = limited(1, 1, null, 4);
    assertThat(tooLong.name()).isEqualTo("updates.differenceTooLong");
    assertThat(tooLong.number("pts")).isEqualTo(6);
    assertThat(limited(2, 1, null, 4).name()).isEqualTo("updates.difference");
    // as TDLib probes
    assertThat(limited(1, Integer.MAX_VALUE, 1, null).name()).isEqualTo("updates.differenceSlice");
  }

  private TlObject limited(
      int pts, int date, @Nullable Integer ptsLimit, @Nullable Integer ptsTotalLimit) {
    return service
        .line("carol")
        .object(
            "updates.getDifference",
            "pts",
            pts,
            "pts_limit",
            ptsLimit,
            "pts_total_limit",
            ptsTotalLimit,
            "date",
            date,
            "qts",
            0,
            "qts_limit",
            ptsLimit);
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
