// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

/** The switches of a {@link ScenarioBuilder}: each call is a step away from the default. */
public final class SwitchesBuilder {
  private final ScenarioKeys keys = new ScenarioKeys();

  SwitchesBuilder() {}

  ScenarioKeys keys() {
    return keys;
  }

  /** Sets the code of INVITE_HASH_EXPIRED: 400, or 406. */
  public SwitchesBuilder expiredCode(int code) {
    return set("expired_code", String.valueOf(code));
  }

  /** Lets bots call messages.checkChatInvite. */
  public SwitchesBuilder botsMayCheck() {
    return set("bots_may_check", "yes");
  }

  /** Refuses a hash that no link has with INVITE_HASH_INVALID, not INVITE_HASH_EXPIRED. */
  public SwitchesBuilder unknownHashInvalid() {
    return set("unknown_hash", "invalid");
  }

  /** Refuses joining by a link that is used up with USERS_TOO_MUCH, not INVITE_HASH_EXPIRED. */
  public SwitchesBuilder slotsFullUsersTooMuch() {
    return set("slots_full", "users_too_much");
  }

  /** Refuses who is banned with CHANNEL_PRIVATE, not INVITE_HASH_EXPIRED. */
  public SwitchesBuilder bannedChannelPrivate() {
    return set("banned", "channel_private");
  }

  /** Refuses joining a deleted chat with CHANNEL_INVALID or CHAT_INVALID. */
  public SwitchesBuilder deletedChatInvalid() {
    return set("deleted_chat", "channel_invalid");
  }

  /** Has links of a chat with {@code join_request} let everybody in. */
  public SwitchesBuilder linksWithoutJoinRequest() {
    return set("join_request_on_links", "no");
  }

  /** Has members of a supergroup see a join when they poll, and not at once. */
  public SwitchesBuilder supergroupJoinLazy() {
    return set("supergroup_join", "lazy");
  }

  /** Sets how many members {@code chatInvite} shows, 0 to 200; 5 unless this is called. */
  public SwitchesBuilder previewParticipants(int count) {
    return set("preview_participants", String.valueOf(count));
  }

  /** Has a link to a public chat be {@code chatInviteAlready} for everybody. */
  public SwitchesBuilder publicLinkAlready() {
    return set("public_link", "already");
  }

  /** Refuses a hash that no link can have with INVITE_HASH_INVALID, not INVITE_HASH_EXPIRED. */
  public SwitchesBuilder malformedHashInvalid() {
    return set("malformed_hash", "invalid");
  }

  /**
   * Sets the code of CHANNEL_PRIVATE, 400 or 406; each method has its own unless this is called.
   */
  public SwitchesBuilder channelPrivate(int code) {
    return set("channel_private", String.valueOf(code));
  }

  /** Sells links for 60 and 300 seconds too, as the test servers do. */
  public SwitchesBuilder testSubscriptionPeriods() {
    return set("test_subscription_periods", "yes");
  }

  /** Refuses a wrong seq_no, and does not only note it. */
  public SwitchesBuilder strictSeqno() {
    return set("strict_seqno", "yes");
  }

  /** Refuses a handshake for another data centre. */
  public SwitchesBuilder strictDc() {
    return set("strict_dc", "yes");
  }

  /** Answers methods that are not served with the smallest valid object. */
  public SwitchesBuilder unservedEmpty() {
    return set("unserved", "empty");
  }

  /** Sets after how many seconds a client may ask for a channel's difference again, 1 to 3600. */
  public SwitchesBuilder channelDifferenceTimeout(int seconds) {
    return set("channel_difference_timeout", String.valueOf(seconds));
  }

  /** Has a key that is used from two addresses at once be void. */
  public SwitchesBuilder duplicateKey() {
    return set("duplicate_key", "yes");
  }

  /** Has the service write codes and new logins to the users whom they concern. */
  public SwitchesBuilder loginMessages() {
    return set("login_messages", "yes");
  }

  /** Sets the code that every phone logs in with that has none of its own. */
  public SwitchesBuilder loginCode(String code) {
    return set("login_code", code);
  }

  private SwitchesBuilder set(String key, String value) {
    keys.put(key, value);
    return this;
  }
}
