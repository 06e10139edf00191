// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.Messages;
import dev.doppelgram.world.model.DialogSeed;
import dev.doppelgram.world.model.MessageSeed;
import dev.doppelgram.world.model.ServiceNotifications;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads private dialogs, which both ends have. */
final class DialogReader {
  private static final Shape<String> TEXT = Shape.text(Messages.LONGEST_TEXT);

  private final Accounts accounts;
  private final WorldStart start;
  private final UniqueNames claims;
  private final Mistakes mistakes;
  private final Shape<String> end;

  DialogReader(Accounts accounts, WorldStart start, UniqueNames claims, Mistakes mistakes) {
    this.accounts = accounts;
    this.start = start;
    this.claims = claims;
    this.mistakes = mistakes;
    this.end = accounts.referenceOrService();
  }

  DialogSeed read(Fields fields) {
    Map<String, Position> ends = fields.list("users", end);
    List<String> users = List.copyOf(ends.keySet());
    checkUsers(users, fields);
    MessageDates dates = new MessageDates(start, mistakes);
    List<MessageSeed> messages =
        fields.mappings("messages", "this message").stream()
            .map(message -> message(message, users, dates))
            .toList();
    if (messages.isEmpty()) {
      fields.lack("`messages`: without any there is no dialog");
    }
    fields.finish();
    if (!users.isEmpty()) {
      String both = String.join(" and ", new TreeSet<>(users));
      claims.claim("the dialog of", both, fields.owner(), fields.placeOf("users"));
    }
    return new DialogSeed(users, messages);
  }

  private void checkUsers(List<String> users, Fields fields) {
    if (!fields.has("users")) {
      fields.lack("`users`: the two that write to each other, or the one with saved messages");
    } else if (users.size() > 2) {
      mistakes.add(fields.placeOf("users"), "`users`: a private dialog has two ends");
    }
    if (!users.isEmpty()
        && users.stream().allMatch(name -> accounts.isBot(name) || isService(name))) {
      mistakes.add(fields.placeOf("users"), "`users`: one of them has to be a user");
    }
  }

  private MessageSeed message(Fields fields, List<String> users, MessageDates dates) {
    String from = fields.required("from", end, "");
    MessageSeed message =
        new MessageSeed(
            from, fields.required("text", TEXT, ""), fields.optional("date", start.dates()));
    fields.finish();
    if (!from.isEmpty() && !users.contains(from)) {
      mistakes.add(fields.placeOf("from"), "`from`: expected one of the `users`");
    }
    if (users.contains(ServiceNotifications.NAME) && !isService(from)) {
      mistakes.add(fields.placeOf("from"), "`from`: nobody writes to 777000");
    }
    dates.check(message.date(), fields);
    return message;
  }

  private static boolean isService(String name) {
    return name.equals(ServiceNotifications.NAME);
  }
}
