// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.AccountDetails;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the accounts of a scenario. */
final class AccountReader {
  private static final Shape<String> NAME_PART = Shape.text(64);
  private static final Shape<String> ABOUT = Shape.text(140);
  private static final Shape<Long> STARS = Shape.wholeNumber(0, 1_000_000_000_000L);
  private static final Shape<String> PASSWORD = Shape.text(256);
  private static final Shape<Integer> DC = Shape.smallNumber(1, 9);
  private static final int ABOUT_LIMIT = 70;
  private static final int CHANNELS_LIMIT = 500;
  private static final int PREMIUM_CHANNELS_LIMIT = 1000;
  private static final Shape<Integer> CHANNELS_COUNT = Shape.smallNumber(0, PREMIUM_CHANNELS_LIMIT);

  /** What a bot cannot have. */
  private static final List<String> FOR_USERS =
      List.of(
          "phone",
          "password",
          "code",
          "contacts",
          "blocked",
          "premium",
          "channels_count",
          "privacy",
          "deleted",
          "frozen",
          "stars");

  private final Accounts accounts;
  private final UniqueNames claims;
  private final Mistakes mistakes;

  AccountReader(Accounts accounts, UniqueNames claims, Mistakes mistakes) {
    this.accounts = accounts;
    this.claims = claims;
    this.mistakes = mistakes;
  }

  AccountSeed read(String name, Fields fields) {
    AccountSeed account =
        new AccountSeed(
            name,
            fields.required("id", Shapes.USER_ID, 0L),
            fields.optional("phone", Shapes.PHONE),
            fields.required("first_name", NAME_PART, ""),
            fields.optional("last_name", NAME_PART),
            fields.optional("username", Shapes.USERNAME),
            fields.optional("password", PASSWORD),
            fields.optional("bot_token", Shapes.BOT_TOKEN),
            others("contacts", "needs no contact to itself", name, fields),
            fields.optional("premium", Shapes.FLAG, false),
            fields.optional("channels_count", CHANNELS_COUNT, 0),
            fields.optional("bot_nochats", Shapes.FLAG, false),
            privacy(name, fields),
            details(fields),
            others("blocked", "cannot block itself", name, fields));
    fields.finish();
    claim(account, fields);
    if (fields.has("bot_token")) {
      checkBot(account, fields);
    } else {
      checkUser(account, fields);
    }
    return account;
  }

  private static AccountDetails details(Fields fields) {
    return new AccountDetails(
        fields.optional("about", ABOUT),
        fields.optional("deleted", Shapes.FLAG, false),
        fields.optional("frozen", Shapes.FLAG, false),
        fields.optional("bot_guard", Shapes.FLAG, false),
        fields.optional("stars", STARS, 0L),
        fields.optional("home_dc", DC, 0),
        fields.optional("code", Shapes.LOGIN_CODE));
  }

  private ChatInvitePrivacy privacy(String name, Fields fields) {
    Value value = fields.value("privacy");
    if (value == null) {
      return ChatInvitePrivacy.ALLOW_ALL;
    }
    String owner = "`privacy` of " + Wording.quoted(name);
    Fields rules = Fields.of(value, owner, fields.at("privacy"), mistakes);
    ChatInvitePrivacy chatInvite =
        rules.required("chat_invite", Shapes.CHAT_INVITE_PRIVACY, ChatInvitePrivacy.ALLOW_ALL);
    rules.finish();
    return chatInvite;
  }

  private List<String> others(String key, String notItself, String name, Fields fields) {
    Map<String, Position> others = fields.list(key, accounts.reference());
    Position self = others.get(name);
    if (self != null) {
      mistakes.add(
          self, "%s: %s %s".formatted(Wording.quoted(key), Wording.quoted(name), notItself));
    }
    return List.copyOf(others.keySet());
  }

  private void claim(AccountSeed account, Fields fields) {
    if (account.id() != 0) {
      claims.claim("the account id", account.id(), fields.owner(), fields.placeOf("id"));
    }
    claimText("the phone number", account.phone(), fields, "phone");
    String username = account.username();
    claimText(
        "the username",
        username == null ? null : username.toLowerCase(Locale.ROOT),
        fields,
        "username");
  }

  private void claimText(String what, @Nullable String value, Fields fields, String key) {
    if (value != null) {
      claims.claim(what, value, fields.owner(), fields.placeOf(key));
    }
  }

  private void checkBot(AccountSeed bot, Fields fields) {
    String token = bot.botToken();
    if (token != null && bot.id() != 0 && !token.startsWith(bot.id() + ":")) {
      mistakes.add(
          fields.placeOf("bot_token"),
          "`bot_token` begins with the id of its bot: expected `%d:…`, found %s"
              .formatted(bot.id(), Wording.quoted(token)));
    }
    for (String key : FOR_USERS) {
      if (fields.has(key)) {
        mistakes.add(
            fields.at(key),
            "%s is a bot (it has a `bot_token`) and cannot have %s"
                .formatted(fields.owner(), Wording.quoted(key)));
      }
    }
  }

  private static boolean longerThan(@Nullable String text, int limit) {
    return text != null && text.codePointCount(0, text.length()) > limit;
  }

  private void checkUser(AccountSeed user, Fields fields) {
    if (fields.has("bot_nochats")) {
      mistakes.add(fields.at("bot_nochats"), "`bot_nochats` is for bots: it needs a `bot_token`");
    }
    if (fields.has("bot_guard")) {
      mistakes.add(fields.at("bot_guard"), "`bot_guard` is for bots: it needs a `bot_token`");
    }
    if (user.details().deleted() && user.details().frozen()) {
      mistakes.add(fields.at("frozen"), "`frozen` does not go with `deleted: true`");
    }
    if (!user.premium() && longerThan(user.details().about(), ABOUT_LIMIT)) {
      mistakes.add(
          fields.placeOf("about"), "`about`: at most 70 characters, or 140 with `premium: true`");
    }
    if (!fields.has("phone")) {
      fields.lack("`phone` or `bot_token`: a user logs in with the one, a bot with the other");
    }
    if (user.channelsCount() > CHANNELS_LIMIT && !user.premium()) {
      mistakes.add(
          fields.placeOf("channels_count"),
          "`channels_count`: at most %d, or %d with `premium: true`; found `%d`"
              .formatted(CHANNELS_LIMIT, PREMIUM_CHANNELS_LIMIT, user.channelsCount()));
    }
  }
}
