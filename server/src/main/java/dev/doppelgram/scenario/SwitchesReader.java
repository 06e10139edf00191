// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.ClientSwitches;
import dev.doppelgram.world.model.InviteSwitches;
import dev.doppelgram.world.model.Switches;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the switches of a scenario, each of which has a default. */
final class SwitchesReader {
  private static final Shape<Boolean> YES_OR_NO = Shape.flag("`yes` or `no`");
  private static final Shape<Integer> EXPIRED_CODE =
      Shape.of(
          "`400` or `406`",
          text ->
              switch (text) {
                case "400" -> 400;
                case "406" -> 406;
                default -> null;
              });
  private static final Shape<Integer> CHANNEL_PRIVATE =
      Shape.of(
          "`by_method`, `400` or `406`",
          text ->
              switch (text) {
                case "by_method" -> 0;
                case "400" -> 400;
                case "406" -> 406;
                default -> null;
              });
  private static final Shape<Integer> PREVIEW_PARTICIPANTS = Shape.smallNumber(0, 200);

  private static final Shape<Integer> TIMEOUT_SECONDS = Shape.smallNumber(1, 3600);

  private SwitchesReader() {}

  static Switches read(Fields fields) {
    Switches usual = Switches.DEFAULT;
    Switches switches =
        new Switches(
            fields.optional("expired_code", EXPIRED_CODE, usual.expiredCode()),
            fields.optional("bots_may_check", YES_OR_NO, usual.botsMayCheck()),
            isOther(fields, "unknown_hash", "expired", "invalid"),
            isOther(fields, "slots_full", "expired", "users_too_much"),
            isOther(fields, "banned", "expired", "channel_private"),
            isOther(fields, "deleted_chat", "expired", "channel_invalid"),
            fields.optional("join_request_on_links", YES_OR_NO, usual.joinRequestOnLinks()),
            isOther(fields, "supergroup_join", "pushed", "lazy"),
            fields.optional(
                "preview_participants", PREVIEW_PARTICIPANTS, usual.previewParticipants()),
            invites(fields),
            fields.optional("strict_seqno", YES_OR_NO, usual.strictSeqno()),
            fields.optional("strict_dc", YES_OR_NO, usual.strictDc()),
            clients(fields));
    fields.finish();
    return switches;
  }

  private static InviteSwitches invites(Fields fields) {
    return new InviteSwitches(
        isOther(fields, "public_link", "preview", "already"),
        isOther(fields, "malformed_hash", "expired", "invalid"),
        fields.optional("channel_private", CHANNEL_PRIVATE, 0),
        fields.optional("test_subscription_periods", YES_OR_NO, false));
  }

  private static ClientSwitches clients(Fields fields) {
    ClientSwitches usual = ClientSwitches.DEFAULT;
    return new ClientSwitches(
        isOther(fields, "unserved", "refuse", "empty"),
        fields.optional(
            "channel_difference_timeout", TIMEOUT_SECONDS, usual.channelDifferenceTimeout()),
        fields.optional("duplicate_key", YES_OR_NO, usual.duplicateKey()),
        fields.optional("login_messages", YES_OR_NO, usual.loginMessages()),
        fields.optional("login_code", Shapes.LOGIN_CODE));
  }

  private static boolean isOther(Fields fields, String key, String usual, String other) {
    Map<String, Boolean> choices = new LinkedHashMap<>();
    choices.put(usual, false);
    choices.put(other, true);
    return fields.optional(key, Shape.oneOf(choices), false);
  }
}
