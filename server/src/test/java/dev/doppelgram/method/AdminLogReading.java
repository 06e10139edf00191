// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How an admin of the supergroup reads its log. */
final class AdminLogReading {
  static final String LOG = "channels.getAdminLog";
  private static final String ACTION = "channelAdminLogEventAction";

  private final CallLine reader;
  private final Inputs inputs;

  AdminLogReading(CallLine reader, Inputs inputs) {
    this.reader = reader;
    this.inputs = inputs;
  }

  /** Speaks another layer. */
  void at(int layer) {
    reader.at(layer);
  }

  TlObject request(String text, long maxId, long minId, int limit, Object... more) {
    List<Object> fields =
        new ArrayList<>(
            List.of("channel", inputs.channel(5001), "q", text, "max_id", maxId, "min_id", minId));
    fields.addAll(List.of("limit", limit));
    fields.addAll(Arrays.asList(more));
    return reader.object(LOG, fields.toArray());
  }

  /** Newest first. */
  List<TlObject> events(String text) {
    return request(text, 0, 0, 100).objects("events");
  }

  List<TlObject> filtered(String flag) {
    TlObject filter = TlObject.of("channelAdminLogEventsFilter", flag, true);
    return request("", 0, 0, 100, "events_filter", filter).objects("events");
  }

  List<TlObject> by(String admin) {
    return request("", 0, 0, 100, "admins", List.of(inputs.user(admin))).objects("events");
  }

  TlObject last() {
    return events("").get(0);
  }

  /** The new values of a page. */
  List<String> page(long maxId, long minId, int limit) {
    return request("", maxId, minId, limit).objects("events").stream()
        .map(event -> event.object("action").string("new_value"))
        .toList();
  }

  static String action(TlObject event) {
    String name = event.object("action").name();
    assertThat(name).startsWith(ACTION);
    return name.substring(ACTION.length());
  }

  static List<String> values(TlObject event, String action) {
    assertThat(action(event)).isEqualTo(action);
    TlObject words = event.object("action");
    return List.of(words.string("prev_value"), words.string("new_value"));
  }

  static List<String> participants(TlObject event) {
    TlObject words = event.object("action");
    return List.of(words.object("prev_participant").name(), words.object("new_participant").name());
  }
}
