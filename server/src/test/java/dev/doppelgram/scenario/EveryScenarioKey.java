// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.Rule;
import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import java.time.Duration;
import java.time.Instant;

/** A world with everything in it that a builder can say. */
final class EveryScenarioKey {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  /** The same as a file. */
  static final String YAML =
      """
      doppelgram: 1
      name: town
      seed: 7
      clock: 2030-01-01T00:00:00Z
      switches:
        expired_code: 406
        bots_may_check: yes
        unknown_hash: invalid
        slots_full: users_too_much
        banned: channel_private
        deleted_chat: channel_invalid
        join_request_on_links: no
        supergroup_join: lazy
        preview_participants: 0
        public_link: already
        malformed_hash: invalid
        channel_private: 406
        test_subscription_periods: yes
        strict_seqno: yes
        strict_dc: yes
        unserved: empty
        channel_difference_timeout: 60
        duplicate_key: yes
        login_messages: yes
        login_code: "4711"
      accounts:
        alice: {id: 1001, phone: "+9996621002", first_name: Alice}
        bob:
          id: 77
          phone: "+9996621001"
          first_name: Robert
          last_name: B.
          username: bob_b
          about: 'Reads: "a" lot'
          password: hunter2
          code: "12345"
          contacts: [alice, carol]
          blocked: [gone]
          premium: true
          channels_count: 400
          privacy: {chat_invite: allow_contacts}
          stars: 5
          home_dc: 4
        carol: {id: 1002, phone: "+9996621003", first_name: Carol, frozen: true,
                privacy: {chat_invite: disallow_all}}
        gone: {id: 1003, phone: "+9996621004", first_name: Gone, deleted: true}
        usher: {id: 1004, bot_token: "1004:usher", first_name: Usher}
        guard:
          id: 1009
          bot_token: "1009:secret"
          first_name: Guard
          username: guard_bot
          about: Watches
          bot_nochats: true
          bot_guard: true
          home_dc: 2
      chats:
        old:
          kind: group
          id: 5002
          title: Old
          creator: alice
          deactivated: true
          noforwards: true
          migrated_to: club
          invites: [{hash: OldLink000000001}]
        club:
          kind: supergroup
          id: 5001
          title: Club
          about: Cards
          username: the_club
          creator: alice
          admins: {guard: [invite_users, ban_users], usher: [invite_users]}
          members: [bob]
          banned: [carol]
          participants_count: 321
          default_banned_rights: [send_media]
          join_request: true
          guard_bot: guard
          slowmode_seconds: 30
          photo: {color: "#3388cc"}
          color: 0
          bot_verification: {bot_id: usher, icon: 77, description: Known}
          verified: true
          participants_hidden: true
          forum: true
          messages: [{from: alice, text: Hi}, {from: bob, text: Ho, date: 2030-01-01T00:00:00Z}]
          invites:
            - hash: Everything000001
              admin_id: usher
              title: Poster
              expire_date: +P1D
              usage_limit: 9
              peek: PT5M
              used_by: [bob]
            - {hash: Approval00000001, request_needed: true, requested_by: [gone]}
            - {hash: Revoked000000001, revoked: true}
        huge: {kind: supergroup, id: 5003, title: Huge, creator: alice, gigagroup: true,
               scam: true, fake: true, deleted: true}
        paid:
          kind: channel
          id: 5004
          title: Paid
          creator: alice
          linked_chat_id: talk
          invites:
            - {hash: Subscription0001, subscription_pricing: {period: P30D, amount: 100}}
            - {hash: Dated00000000001, expire_date: 2030-01-01T00:01:00Z}
        talk: {kind: supergroup, id: 5005, title: Talk, creator: alice, join_to_send: true}
        quiet: {kind: supergroup, id: 5006, title: Quiet, creator: alice, hidden_prehistory: true}
      dialogs:
        - users: [alice, bob]
          messages: [{from: alice, text: Hi}, {from: bob, text: Ho, date: 2030-01-01T00:00:00Z}]
        - {users: [bob], messages: [{from: bob, text: Note}]}
      faults:
        - {method: help.getConfig, account: bob, error: FLOOD_WAIT_3, times: 1}
      """;

  private EveryScenarioKey() {}

  /** By every method of every builder. */
  static ScenarioBuilder built() {
    return Scenario.builder()
        .name("town")
        .seed(7)
        .clock(START)
        .switches(
            switches ->
                switches
                    .expiredCode(406)
                    .botsMayCheck()
                    .unknownHashInvalid()
                    .slotsFullUsersTooMuch()
                    .bannedChannelPrivate()
                    .deletedChatInvalid()
                    .linksWithoutJoinRequest()
                    .supergroupJoinLazy()
                    .previewParticipants(0)
                    .publicLinkAlready()
                    .malformedHashInvalid()
                    .channelPrivate(406)
                    .testSubscriptionPeriods()
                    .strictSeqno()
                    .strictDc()
                    .unservedEmpty()
                    .channelDifferenceTimeout(60)
                    .duplicateKey()
                    .loginMessages()
                    .loginCode("4711"))
        .user("alice")
        .user(
            "bob",
            bob ->
                bob.id(77)
                    .phone("+9996621001")
                    .firstName("Robert")
                    .lastName("B.")
                    .username("bob_b")
                    .about("Reads: \"a\" lot")
                    .password("hunter2")
                    .code("12345")
                    .contacts("alice")
                    .contacts("carol")
                    .blocked("gone")
                    .premium()
                    .channelsCount(400)
                    .chatInviteAllowContacts()
                    .stars(5)
                    .homeDc(4))
        .user("carol", carol -> carol.frozen().chatInviteDisallowAll())
        .user("gone", UserBuilder::deleted)
        .bot("usher")
        .bot(
            "guard",
            bot ->
                bot.id(1009)
                    .token("1009:secret")
                    .firstName("Guard")
                    .username("guard_bot")
                    .about("Watches")
                    .nochats()
                    .guard()
                    .homeDc(2))
        .group(
            "old",
            "alice",
            chat -> chat.deactivated().noforwards().migratedTo("club").invite("OldLink000000001"))
        .supergroup(
            "club",
            "alice",
            chat ->
                chat.id(5001)
                    .title("Club")
                    .about("Cards")
                    .username("the_club")
                    .admin("guard", AdminRight.INVITE_USERS, AdminRight.BAN_USERS)
                    .admin("usher", AdminRight.INVITE_USERS)
                    .members("bob")
                    .banned("carol")
                    .participantsCount(321)
                    .defaultBannedRights(BannedRight.SEND_MEDIA)
                    .joinRequest()
                    .guardBot("guard")
                    .slowmodeSeconds(30)
                    .photo("#3388cc")
                    .color(0)
                    .botVerification("usher", 77, "Known")
                    .verified()
                    .participantsHidden()
                    .forum()
                    .message("alice", "Hi")
                    .message("bob", "Ho", START)
                    .invite(
                        "Everything000001",
                        link ->
                            link.admin("usher")
                                .title("Poster")
                                .expiresIn(Duration.ofDays(1))
                                .usageLimit(9)
                                .peek(Duration.ofMinutes(5))
                                .usedBy("bob"))
                    .invite("Approval00000001", link -> link.requestNeeded().requestedBy("gone"))
                    .invite("Revoked000000001", InviteBuilder::revoked))
        .supergroup("huge", "alice", chat -> chat.gigagroup().scam().fake().deleted())
        .channel(
            "paid",
            "alice",
            chat ->
                chat.invite("Subscription0001", link -> link.subscription(Duration.ofDays(30), 100))
                    .invite("Dated00000000001", link -> link.expireDate(START.plusSeconds(60)))
                    .linkedChat("talk"))
        .supergroup("talk", "alice", ChatBuilder::joinToSend)
        .supergroup("quiet", "alice", ChatBuilder::hiddenPrehistory)
        .dialog("alice", "bob", dialog -> dialog.message("alice", "Hi").message("bob", "Ho", START))
        .savedMessages("bob", dialog -> dialog.message("bob", "Note"))
        .fault(Rule.on(CallPattern.call("help.getConfig").by("bob")).once().error("FLOOD_WAIT_3"));
  }
}
