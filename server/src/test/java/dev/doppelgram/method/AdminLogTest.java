// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static dev.doppelgram.method.AdminLogReading.LOG;
import static dev.doppelgram.method.AdminLogReading.values;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the admins of a channel or supergroup read its log. */
@Timeout(10)
class AdminLogTest {
  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(229);
  private final AdminLogReading log = new AdminLogReading(service.line("alice").at(229), inputs);

  @Test
  void theLogIsReadByPagesAndSearched() {
    for (String title : List.of("One", "Two", "Three", "Four")) {
      alice.call("channels.editTitle", "channel", inputs.channel(5001), "title", title);
    }
    List<TlObject> all = log.events("");
    assertThat(all).hasSize(4);
    long second = all.get(2).number("id");
    assertThat(all.get(0).number("id") - all.get(1).number("id")).isGreaterThanOrEqualTo(2);
    assertThat(log.page(second, 0, 10)).containsExactly("One");
    assertThat(log.page(0, second, 10)).containsExactly("Four", "Three");
    assertThat(log.page(0, 0, 1)).containsExactly("Four");
    assertThat(log.events("two")).hasSize(2);
    assertThat(log.events("alice")).hasSize(4);
    assertThat(log.events("nobody")).isEmpty();
    assertThat(log.by("alice")).hasSize(4);
    assertThat(log.by("carol")).isEmpty();
    assertThat(log.filtered("group_call")).isEmpty();
    service.world().clock().advance(Duration.ofDays(2));
    assertThat(log.events("")).isEmpty();
  }

  @Test
  void aThousandEventsAreKept() {
    for (int i = 0; i < 1_001; i++) {
      alice.call("channels.editTitle", "channel", inputs.channel(5001), "title", "Title " + i);
    }
    int count = 0;
    long before = 0;
    String oldest = "";
    while (true) {
      List<TlObject> page = log.request("", before, 0, 100).objects("events");
      if (page.isEmpty()) {
        break;
      }
      count += page.size();
      before = page.get(page.size() - 1).number("id");
      oldest = values(page.get(page.size() - 1), "ChangeTitle").get(1);
    }
    assertThat(count).isEqualTo(1_000);
    assertThat(oldest).isEqualTo("Title 1");
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 5001, 403 CHAT_ADMIN_REQUIRED",
    "bob, 5001, 403 CHAT_WRITE_FORBIDDEN",
    "bob, 6001, 406 CHANNEL_PRIVATE",
    "mallet, 5001, 406 CHANNEL_PRIVATE",
    "usher, 5001, 400 BOT_METHOD_INVALID"
  })
  void itIsForAdmins(String caller, long chat, String error) {
    assertThat(
            service
                .line(caller)
                .refusal(
                    LOG,
                    "channel",
                    inputs.channel(chat),
                    "q",
                    "",
                    "max_id",
                    0L,
                    "min_id",
                    0L,
                    "limit",
                    10))
        .isEqualTo(error);
  }
}
