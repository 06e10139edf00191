// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.LINK;
import static dev.doppelgram.world.WorldBuilder.START;
import static dev.doppelgram.world.WorldBuilder.check;
import static dev.doppelgram.world.WorldBuilder.refusal;
import static dev.doppelgram.world.model.ChatKind.CHANNEL;
import static dev.doppelgram.world.model.ChatKind.GROUP;
import static dev.doppelgram.world.model.ChatKind.SUPERGROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.Preview;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class InvitesCheckTest {

  @Test
  void anEmptyHashIsEmpty() {
    World world = WorldBuilder.of(SUPERGROUP).link().world();
    assertThat(refusal(() -> check(world, "bob", ""))).isEqualTo("400 INVITE_HASH_EMPTY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+B5MnlS34H1JKyBE7", "B5MnlS34H1JKyBE7/", "1234567890", "hash hash"})
  void anImpossibleHashReadsExpiredUnlessTheSwitchSaysInvalid(String hash) {
    World world = WorldBuilder.of(SUPERGROUP).link().world();
    assertThat(refusal(() -> check(world, "bob", hash))).isEqualTo("400 INVITE_HASH_EXPIRED");
    World strict =
        WorldBuilder.of(SUPERGROUP).switches(SwitchPositions.MALFORMED_IS_INVALID).link().world();
    assertThat(refusal(() -> check(strict, "bob", hash))).isEqualTo("400 INVITE_HASH_INVALID");
  }

  @Test
  void anUnknownHashReadsExpired() {
    World world = WorldBuilder.of(SUPERGROUP).link().world();
    assertThat(refusal(() -> check(world, "bob", "NobodyMadeThis_1")))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aHashInAnotherCaseIsUnknown() {
    World world = WorldBuilder.of(SUPERGROUP).link().world();
    assertThat(refusal(() -> check(world, "bob", LINK.toLowerCase(Locale.ROOT))))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aSwitchMakesAnUnknownHashInvalid() {
    World world = WorldBuilder.of(SUPERGROUP).switches(SwitchPositions.UNKNOWN_IS_INVALID).world();
    assertThat(refusal(() -> check(world, "bob"))).isEqualTo("400 INVITE_HASH_INVALID");
  }

  @Test
  void aSwitchMakesExpired406() {
    World world = WorldBuilder.of(SUPERGROUP).switches(SwitchPositions.EXPIRED_IS_406).world();
    assertThat(refusal(() -> check(world, "bob"))).isEqualTo("406 INVITE_HASH_EXPIRED");
  }

  @Test
  void aRevokedLinkIsExpiredEvenForMembers() {
    World world = WorldBuilder.of(SUPERGROUP, "bob").link(new LinkSeed(LINK).revoked()).world();
    assertThat(refusal(() -> check(world, "bob"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aLinkWorksUntilTheInstantOfItsExpiry() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .link(new LinkSeed(LINK).expiring(START.plusSeconds(60)))
            .world();
    world.clock().advance(Duration.ofSeconds(60).minusNanos(1));
    assertThat(check(world, "bob")).isInstanceOf(Preview.Invite.class);
    world.clock().advance(Duration.ofNanos(1));
    assertThat(refusal(() -> check(world, "bob"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @EnumSource
  void theLinkOfADeletedChatIsExpiredEvenForMembers(ChatKind kind) {
    World world = WorldBuilder.of(kind, "bob").with(ChatSeed.Trait.DELETED).link().world();
    assertThat(refusal(() -> check(world, "bob"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void theLinkOfAClosedGroupIsExpired() {
    World world = WorldBuilder.of(GROUP).with(ChatSeed.Trait.DEACTIVATED).link().world();
    assertThat(refusal(() -> check(world, "bob"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void theSwitchForDeletedChatsLeavesChecksAlone() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .with(ChatSeed.Trait.DELETED)
            .link()
            .switches(SwitchPositions.DELETED_IS_CHANNEL_INVALID)
            .world();
    assertThat(refusal(() -> check(world, "bob"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @EnumSource
  void aBannedCallerReadsExpired(ChatKind kind) {
    World world = WorldBuilder.of(kind).banned("mallet").link().world();
    assertThat(refusal(() -> check(world, "mallet"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @EnumSource(names = "GROUP", mode = EnumSource.Mode.EXCLUDE)
  void aSwitchTellsABannedCallerThatAChannelIsPrivate(ChatKind kind) {
    World world =
        WorldBuilder.of(kind)
            .banned("mallet")
            .link()
            .switches(SwitchPositions.BANNED_IS_CHANNEL_PRIVATE)
            .world();
    assertThat(refusal(() -> check(world, "mallet"))).isEqualTo("406 CHANNEL_PRIVATE");
  }

  @Test
  void aBasicGroupIsNeverAPrivateChannel() {
    World world =
        WorldBuilder.of(GROUP)
            .banned("mallet")
            .link()
            .switches(SwitchPositions.BANNED_IS_CHANNEL_PRIVATE)
            .world();
    assertThat(refusal(() -> check(world, "mallet"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aDeadLinkComesBeforeABan() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .banned("mallet")
            .link(new LinkSeed(LINK).revoked())
            .switches(SwitchPositions.BANNED_IS_CHANNEL_PRIVATE)
            .world();
    assertThat(refusal(() -> check(world, "mallet"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @EnumSource
  void aMemberSeesTheChatFromInside(ChatKind kind) {
    World world = WorldBuilder.of(kind, "bob").link().world();
    Preview.Already already = (Preview.Already) check(world, "bob");
    assertThat(already.chat().id()).isEqualTo(WorldBuilder.CHAT);
    assertThat(Objects.requireNonNull(already.self()).accountId()).isEqualTo(1002);
  }

  @Test
  void theOneWhoTookTheLastSlotIsAMember() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).limited(1, "bob")).world();
    assertThat(check(world, "bob")).isInstanceOf(Preview.Already.class);
  }

  @Test
  void aUsedUpLinkReadsExpired() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).limited(1, "bob")).world();
    assertThat(refusal(() -> check(world, "carol"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void theSwitchForUsedUpLinksLeavesChecksAlone() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .link(new LinkSeed(LINK).limited(1, "bob"))
            .switches(SwitchPositions.SLOTS_FULL_IS_USERS_TOO_MUCH)
            .world();
    assertThat(refusal(() -> check(world, "carol"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @EnumSource(names = "GROUP", mode = EnumSource.Mode.EXCLUDE)
  void aLinkWithAPreviewLetsALookIn(ChatKind kind) {
    World world =
        WorldBuilder.of(kind).link(new LinkSeed(LINK).peek(Duration.ofMinutes(5))).world();
    Preview.Peek peek = (Preview.Peek) check(world, "bob");
    assertThat(peek.expires()).isEqualTo(START.plusSeconds(300));
  }

  @Test
  void nobodyLooksIntoABasicGroup() {
    World world =
        WorldBuilder.of(GROUP).link(new LinkSeed(LINK).peek(Duration.ofMinutes(5))).world();
    assertThat(check(world, "bob")).isInstanceOf(Preview.Invite.class);
  }

  @ParameterizedTest
  @EnumSource
  void othersSeeTheChatFromOutside(ChatKind kind) {
    World world = WorldBuilder.of(kind).participantsCount(150).link().world();
    Preview.Invite invite = (Preview.Invite) check(world, "bob");
    assertThat(invite.chat().participantsCount()).isEqualTo(150);
    assertThat(invite.link().hash()).isEqualTo(LINK);
    assertThat(invite.requestNeeded()).isFalse();
    assertThat(invite.form()).isNull();
  }

  @Test
  void aFullChatCanBeSeen() {
    World world = WorldBuilder.of(GROUP).participantsCount(200).link().world();
    assertThat(check(world, "bob")).isInstanceOf(Preview.Invite.class);
  }

  @Test
  void theLinkMayAskForApproval() {
    World world = WorldBuilder.of(CHANNEL).link(new LinkSeed(LINK).approved("bob")).world();
    assertThat(((Preview.Invite) check(world, "bob")).requestNeeded()).isTrue();
    assertThat(((Preview.Invite) check(world, "carol")).requestNeeded()).isTrue();
  }

  @Test
  void theChatMayAskForApproval() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .username("room")
            .with(ChatSeed.Trait.JOIN_REQUEST)
            .link()
            .world();
    assertThat(((Preview.Invite) check(world, "bob")).requestNeeded()).isTrue();
  }

  @Test
  void aSwitchKeepsTheChatsApprovalFromItsLinks() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .username("room")
            .with(ChatSeed.Trait.JOIN_REQUEST)
            .link()
            .switches(SwitchPositions.JOIN_REQUEST_NOT_ON_LINKS)
            .world();
    assertThat(((Preview.Invite) check(world, "bob")).requestNeeded()).isFalse();
  }

  @Test
  void aPaidLinkShowsItsPriceAndAnotherFormEachTime() {
    World world = WorldBuilder.of(CHANNEL).link(new LinkSeed(LINK).paid(100)).world();
    Preview.SubscriptionForm form =
        Objects.requireNonNull(((Preview.Invite) check(world, "bob")).form());
    assertThat(form.pricing().amount()).isEqualTo(100);
    assertThat(((Preview.Invite) check(world, "bob")).form()).isNotEqualTo(form);
    assertThat(((Preview.Invite) check(world, "carol")).form()).isNotEqualTo(form);
  }

  @ParameterizedTest
  @EnumSource(names = "CHANNEL", mode = EnumSource.Mode.EXCLUDE)
  void contactsOfTheCallerAreShownFirst(ChatKind kind) {
    World world =
        WorldBuilder.of(kind, "carol", "mallet").account("dora", 1005, "mallet").link().world();
    assertThat(((Preview.Invite) check(world, "dora")).participants())
        .extracting(Account::name)
        .containsExactly("mallet", "alice", "carol");
  }

  @Test
  void noMoreMembersAreShownThanTheSwitchSays() {
    World world =
        WorldBuilder.of(GROUP, "carol", "mallet")
            .link()
            .switches(SwitchPositions.TWO_PARTICIPANTS_SHOWN)
            .world();
    assertThat(((Preview.Invite) check(world, "bob")).participants())
        .extracting(Account::name)
        .containsExactly("alice", "carol");
  }

  @Test
  void aContactWhoIsNotAMemberIsNotShown() {
    World world = WorldBuilder.of(GROUP).account("dora", 1005, "mallet").link().world();
    assertThat(((Preview.Invite) check(world, "dora")).participants())
        .extracting(Account::name)
        .containsExactly("alice");
  }

  @Test
  void aBroadcastChannelShowsNobody() {
    World world = WorldBuilder.of(CHANNEL, "carol").link().world();
    assertThat(((Preview.Invite) check(world, "bob")).participants()).isEmpty();
  }
}
