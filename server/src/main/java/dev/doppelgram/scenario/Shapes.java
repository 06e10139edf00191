// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static java.util.stream.Collectors.toMap;

import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The shapes of what accounts, chats and links are made of, as the real service limits them. */
final class Shapes {
  private static final int LONGEST_HASH = 64;

  static final Shape<Boolean> FLAG = Shape.flag("`true` or `false`");
  static final Shape<Long> ID = Shape.wholeNumber(1, Integer.MAX_VALUE);

  /** Of an account: "at most 52 significant bits" in layers from 133 on. */
  static final Shape<Long> USER_ID = Shape.wholeNumber(1, (1L << 52) - 1);

  /** What the file calls something: goes into ready lines, options and key derivations. */
  static final Shape<String> NAME =
      Shape.text(
          "a name of 1 to 64 letters, digits, `_`, `-` or `.`",
          text -> isMadeOf(text, 64, c -> isWordCharacter(c) || c == '.'));

  static final Shape<String> PHONE =
      Shape.text(
          "a phone number such as `+9996621001`: a plus and 7 to 15 digits",
          text ->
              text.startsWith("+")
                  && text.length() >= 8
                  && isMadeOf(text.substring(1), 15, Shapes::isDigit));

  static final Shape<String> LOGIN_CODE =
      Shape.text(
          "4 to 8 digits such as `12345`",
          text -> text.length() >= 4 && isMadeOf(text, 8, Shapes::isDigit));

  static final Shape<String> USERNAME =
      Shape.text(
          "5 to 32 letters, digits and single `_`, a letter first and no `_` last",
          text ->
              text.length() >= 5
                  && isMadeOf(text, 32, c -> isWordCharacter(c) && c != '-')
                  && isLetter(text.charAt(0))
                  && !text.contains("__")
                  && !text.endsWith("_"));

  static final Shape<String> BOT_TOKEN =
      Shape.text(
          "`ID:SECRET`, the secret of 1 to 64 letters, digits, `_` or `-`",
          text -> {
            int colon = text.indexOf(':');
            return colon > 0
                && isMadeOf(text.substring(0, colon), 16, Shapes::isDigit)
                && isMadeOf(text.substring(colon + 1), 64, Shapes::isWordCharacter);
          });

  static final Shape<String> HASH =
      Shape.text(
          "1 to 64 letters, digits, `_` or `-`, not all digits and without `ERR_` in front",
          text ->
              isMadeOf(text, LONGEST_HASH, Shapes::isWordCharacter)
                  && !isMadeOf(text, LONGEST_HASH, Shapes::isDigit)
                  && !text.regionMatches(true, 0, "ERR_", 0, 4));

  static final Shape<ChatKind> KIND =
      Shape.oneOf("`group`, `supergroup` or `channel`", ChatKind.class);
  static final Shape<AdminRight> RIGHT =
      Shape.oneOf("a field of chatAdminRights", AdminRight.class);

  /** Not to read at all can be taken from one account, not from everybody. */
  static final Shape<BannedRight> BANNED_RIGHT =
      Shape.oneOf(
          "a field of chatBannedRights other than `view_messages`",
          Arrays.stream(BannedRight.values())
              .filter(right -> right != BannedRight.VIEW_MESSAGES)
              .collect(toMap(BannedRight::toString, right -> right)));

  static final Shape<BannedRight> ANY_BANNED_RIGHT =
      Shape.oneOf("a field of chatBannedRights", BannedRight.class);

  static final Shape<ChatInvitePrivacy> CHAT_INVITE_PRIVACY =
      Shape.oneOf("`allow_all`, `allow_contacts` or `disallow_all`", ChatInvitePrivacy.class);

  static final Shape<Duration> DURATION =
      Shape.of("an ISO 8601 duration of whole seconds such as `PT5M` or `P30D`", Shapes::duration);

  static final Shape<Duration> DELAY =
      Shape.of("an ISO 8601 duration of at most an hour such as `PT2S`", Shapes::delay);

  static final Shape<Double> CHANCE =
      Shape.of("a number above 0 and up to 1 such as `0.25`", Shapes::chance);

  private Shapes() {}

  private static @Nullable Duration duration(String text) {
    try {
      Duration duration = Duration.parse(text);
      boolean fits =
          duration.getSeconds() > 0
              && duration.getNano() == 0
              && duration.getSeconds() <= Integer.MAX_VALUE;
      return fits ? duration : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Duration delay(String text) {
    try {
      Duration delay = Duration.parse(text);
      return delay.isNegative() || delay.compareTo(Duration.ofHours(1)) > 0 ? null : delay;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Double chance(String text) {
    if (!isMadeOf(text, 20, c -> isDigit(c) || c == '.')) {
      return null;
    }
    try {
      double chance = new BigDecimal(text).doubleValue();
      return chance > 0 && chance <= 1 ? chance : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isMadeOf(String text, int longest, IntPredicate allowed) {
    return !text.isEmpty() && text.length() <= longest && text.chars().allMatch(allowed);
  }

  private static boolean isWordCharacter(int c) {
    return isLetter(c) || isDigit(c) || c == '_' || c == '-';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
