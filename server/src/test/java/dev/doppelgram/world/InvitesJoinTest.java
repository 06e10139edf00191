// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.CHAT;
import static dev.doppelgram.world.WorldBuilder.LINK;
import static dev.doppelgram.world.WorldBuilder.START;
import static dev.doppelgram.world.WorldBuilder.check;
import static dev.doppelgram.world.WorldBuilder.join;
import static dev.doppelgram.world.WorldBuilder.refusal;
import static dev.doppelgram.world.model.ChatKind.CHANNEL;
import static dev.doppelgram.world.model.ChatKind.GROUP;
import static dev.doppelgram.world.model.ChatKind.SUPERGROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Preview;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class InvitesJoinTest {

  @ParameterizedTest
  @EnumSource
  void theCallerIsAMemberAfterwards(ChatKind kind) {
    World world = WorldBuilder.of(kind).link().world();
    world.clock().advance(Duration.ofHours(1));
    JoinResult.Joined joined = (JoinResult.Joined) join(world, "bob");
    Member joiner = event(joined).joiners().get(0);
    assertThat(joiner.date()).isEqualTo(START.plusSeconds(3600));
    assertThat(joiner.inviterId()).isEqualTo(1001);
    assertThat(world.chats().members(CHAT).get(1002)).isEqualTo(joiner);
    assertThat(check(world, "bob")).isInstanceOf(Preview.Already.class);
  }

  @ParameterizedTest
  @EnumSource
  void theChatCountsOneMore(ChatKind kind) {
    World world = WorldBuilder.of(kind, "carol").link().world();
    int version = Objects.requireNonNull(world.chats().byId(CHAT)).version();
    Chat after = join(world, "bob").chat();
    assertThat(after.participantsCount()).isEqualTo(3);
    assertThat(after.version()).isEqualTo(version + 1);
    assertThat(world.chats().byId(CHAT)).isEqualTo(after);
  }

  @Test
  void theScenariosLargerNumberStays() {
    World world = WorldBuilder.of(SUPERGROUP).participantsCount(321).link().world();
    assertThat(join(world, "bob").chat().participantsCount()).isEqualTo(321);
  }

  @Test
  void theLinkCountsItsUse() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).limited(10, "carol")).world();
    join(world, "bob");
    assertThat(Objects.requireNonNull(world.links().byHash(LINK)).usage()).isEqualTo(2);
  }

  @Test
  void onlyMembersWhoCameByTheLinkTakeItsSlots() {
    World world = WorldBuilder.of(SUPERGROUP, "carol").link(new LinkSeed(LINK).limited(1)).world();
    join(world, "bob");
    assertThat(refusal(() -> join(world, "mallet"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aSwitchMakesAUsedUpLinkUsersTooMuch() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .link(new LinkSeed(LINK).limited(1, "carol"))
            .switches(SwitchPositions.SLOTS_FULL_IS_USERS_TOO_MUCH)
            .world();
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 USERS_TOO_MUCH");
  }

  @Test
  void aMemberIsToldSoEvenIfTheLinkIsUsedUp() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).limited(1, "bob")).world();
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 USER_ALREADY_PARTICIPANT");
  }

  @ParameterizedTest
  @EnumSource
  void joiningTwiceIsRefused(ChatKind kind) {
    World world = WorldBuilder.of(kind).link().world();
    join(world, "bob");
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 USER_ALREADY_PARTICIPANT");
  }

  @Test
  void theHashIsCheckedAsInACheck() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).revoked()).world();
    assertThat(refusal(() -> join(world, "bob", ""))).isEqualTo("400 INVITE_HASH_EMPTY");
    assertThat(refusal(() -> join(world, "bob", "a/b"))).isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(refusal(() -> join(world, "bob", "Who-1"))).isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @EnumSource
  void aDeletedChatReadsExpired(ChatKind kind) {
    World world = WorldBuilder.of(kind).with(ChatSeed.Trait.DELETED).link().world();
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @ParameterizedTest
  @EnumSource
  void aSwitchMakesADeletedChatInvalid(ChatKind kind) {
    World world =
        WorldBuilder.of(kind)
            .with(ChatSeed.Trait.DELETED)
            .link()
            .switches(SwitchPositions.DELETED_IS_CHANNEL_INVALID)
            .world();
    assertThat(refusal(() -> join(world, "bob")))
        .isEqualTo(kind == GROUP ? "400 CHAT_INVALID" : "400 CHANNEL_INVALID");
  }

  @Test
  void aBannedCallerReadsExpired() {
    World world = WorldBuilder.of(SUPERGROUP).banned("mallet").link().world();
    assertThat(refusal(() -> join(world, "mallet"))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void aSwitchTellsABannedCallerThatAChannelIsPrivate() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .banned("mallet")
            .link()
            .switches(SwitchPositions.BANNED_IS_CHANNEL_PRIVATE)
            .world();
    assertThat(refusal(() -> join(world, "mallet"))).isEqualTo("400 CHANNEL_PRIVATE");
  }

  @Test
  void aBasicGroupTakes200Members() {
    World world = WorldBuilder.of(GROUP).participantsCount(200).link().world();
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 USERS_TOO_MUCH");
    assertThat(join(WorldBuilder.of(GROUP).participantsCount(199).link().world(), "bob"))
        .isInstanceOf(JoinResult.Joined.class);
  }

  @Test
  void aSupergroupTakes200000Members() {
    World world = WorldBuilder.of(SUPERGROUP).participantsCount(200_000).link().world();
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 USERS_TOO_MUCH");
  }

  @Test
  void aBroadcastChannelIsNeverFull() {
    World world = WorldBuilder.of(CHANNEL).participantsCount(5_000_000).link().world();
    assertThat(join(world, "bob")).isInstanceOf(JoinResult.Joined.class);
  }

  @ParameterizedTest
  @EnumSource(names = "GROUP", mode = EnumSource.Mode.EXCLUDE)
  void anAccountInTooManyChannelsJoinsNoMore(ChatKind kind) {
    World world = WorldBuilder.of(kind).account("busy", 1009, false, 500).link().world();
    assertThat(refusal(() -> join(world, "busy"))).isEqualTo("400 CHANNELS_TOO_MUCH");
  }

  @Test
  void premiumDoublesTheChannels() {
    WorldBuilder scene =
        WorldBuilder.of(SUPERGROUP)
            .account("rich", 1009, true, 999)
            .account("richer", 1010, true, 1000)
            .link();
    assertThat(join(scene.world(), "rich")).isInstanceOf(JoinResult.Joined.class);
    assertThat(refusal(() -> join(scene.world(), "richer"))).isEqualTo("400 CHANNELS_TOO_MUCH");
  }

  @Test
  void channelsOfTheScenarioCountButBasicGroupsDoNot() {
    WorldBuilder scene = WorldBuilder.of(SUPERGROUP).account("busy", 1009, false, 499).link();
    assertThat(join(scene.otherChat(GROUP, 6001, "busy").world(), "busy"))
        .isInstanceOf(JoinResult.Joined.class);
    World fuller = scene.otherChat(CHANNEL, 6002, "busy").world();
    assertThat(refusal(() -> join(fuller, "busy"))).isEqualTo("400 CHANNELS_TOO_MUCH");
  }

  @Test
  void aBasicGroupIsOpenToAnAccountInTooManyChannels() {
    World world = WorldBuilder.of(GROUP).account("busy", 1009, false, 500).link().world();
    assertThat(join(world, "busy")).isInstanceOf(JoinResult.Joined.class);
  }

  @Test
  void aFullChatComesBeforeTheCallersOwnLimit() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .participantsCount(200_000)
            .account("busy", 1009, false, 500)
            .link()
            .world();
    assertThat(refusal(() -> join(world, "busy"))).isEqualTo("400 USERS_TOO_MUCH");
  }

  @Test
  void aPaidLinkIsNotFree() {
    World world = WorldBuilder.of(CHANNEL).link(new LinkSeed(LINK).paid(100)).world();
    assertThat(refusal(() -> join(world, "bob"))).isEqualTo("400 STARS_PAYMENT_REQUIRED");
  }

  @Test
  void aGroupsNewsHoldsAllMembersAndACopyForEach() {
    World world = WorldBuilder.of(GROUP, "carol").link().world();
    Announcement.InBoxes event = (Announcement.InBoxes) event(join(world, "bob")).announcement();
    assertThat(event.participants())
        .extracting(Member::accountId)
        .containsExactly(1001L, 1003L, 1002L);
    assertThat(event.copies().keySet()).containsExactly(1001L, 1003L, 1002L);
    assertThat(event.message())
        .isEqualTo(
            new Message(
                new Peer(ChatKind.GROUP, CHAT),
                1002,
                START,
                new Message.Action.JoinedByLink(1001)));
  }

  @Test
  void aSupergroupsNewsLiesInItsOwnBox() {
    World world = WorldBuilder.of(SUPERGROUP).link().world();
    Chat chat = Objects.requireNonNull(world.chats().byId(CHAT));
    int before = world.boxes().channelPts(chat);
    Announcement.InChannel event =
        (Announcement.InChannel) event(join(world, "bob")).announcement();
    assertThat(event.place().pts()).isEqualTo(before + 1);
    assertThat(world.boxes().channelPts(chat)).isEqualTo(before + 1);
    assertThat(world.boxes().since(WorldBuilder.account(world, "bob"), 0)).isEmpty();
  }

  @Test
  void aBroadcastChannelPostsNothing() {
    World world = WorldBuilder.of(CHANNEL).link().world();
    JoinResult.Joined joined = (JoinResult.Joined) join(world, "bob");
    assertThat(event(joined).announcement()).isEqualTo(new Announcement.None());
    assertThat(world.boxes().channelPts(joined.chat())).isEqualTo(1);
  }

  private static WorldEvent.Joined event(JoinResult admission) {
    return (WorldEvent.Joined) admission.events().get(0);
  }
}
