// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.Messages;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.MessageSeed;
import org.jspecify.annotations.Nullable;

/** Reads the messages of one chat, which are listed oldest first. */
final class MessageReader {
  private static final Shape<String> TEXT = Shape.text(Messages.LONGEST_TEXT);

  private final KnownAccounts roster;
  private final @Nullable ChatKind kind;
  private final WorldStart start;
  private final Mistakes mistakes;
  private final MessageDates dates;

  /**
   * Reads for a chat.
   *
   * @param kind null where the file does not say
   */
  MessageReader(
      KnownAccounts roster, @Nullable ChatKind kind, WorldStart start, Mistakes mistakes) {
    this.roster = roster;
    this.kind = kind;
    this.start = start;
    this.mistakes = mistakes;
    this.dates = new MessageDates(start, mistakes);
  }

  MessageSeed read(Fields fields) {
    String from =
        kind == ChatKind.CHANNEL
            ? fields.optional("from", roster.reference(), roster.creator())
            : fields.required("from", roster.reference(), "");
    MessageSeed message =
        new MessageSeed(
            from, fields.required("text", TEXT, ""), fields.optional("date", start.dates()));
    fields.finish();
    checkSender(from, fields);
    dates.check(message.date(), fields);
    return message;
  }

  private void checkSender(String from, Fields fields) {
    if (from.isEmpty() || !fields.has("from")) {
      return;
    }
    if (kind == ChatKind.CHANNEL && !roster.mayPost(from)) {
      mistakes.add(
          fields.placeOf("from"),
          "`from`: %s does not post here, being neither the creator nor an admin with"
                  .formatted(Wording.quoted(from))
              + " `post_messages`");
    } else if (!roster.isPresent(from) && !roster.banned().contains(from)) {
      mistakes.add(
          fields.placeOf("from"),
          "`from`: %s never was a member: list it under `members` too"
              .formatted(Wording.quoted(from)));
    }
  }
}
