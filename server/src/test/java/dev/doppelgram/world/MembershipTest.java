// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.CHAT;
import static dev.doppelgram.world.WorldBuilder.LINK;
import static dev.doppelgram.world.WorldBuilder.START;
import static dev.doppelgram.world.WorldBuilder.join;
import static dev.doppelgram.world.WorldBuilder.refusal;
import static dev.doppelgram.world.model.ChatKind.CHANNEL;
import static dev.doppelgram.world.model.ChatKind.GROUP;
import static dev.doppelgram.world.model.ChatKind.SUPERGROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coming and going, and who learns of it. */
@Timeout(10)
class MembershipTest {

  @ParameterizedTest
  @EnumSource
  void leavingFreesTheSlotOfTheLink(ChatKind kind) {
    World world = WorldBuilder.of(kind).link(new LinkSeed(LINK).limited(1, "bob")).world();
    assertThat(refusal(() -> join(world, "carol"))).isEqualTo("400 INVITE_HASH_EXPIRED");
    go(world, "bob");
    assertThat(world.links().get(LINK).usage()).isZero();
    join(world, "carol");
    assertThat(world.links().get(LINK).usage()).isOne();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUPERGROUP", "CHANNEL"})
  void leavingAChannelMakesRoomForAnother(ChatKind kind) {
    WorldBuilder scene = WorldBuilder.of(kind).account("busy", 1009, false, 498).link();
    scene.otherChat(SUPERGROUP, 7001, "busy").otherChat(CHANNEL, 7002, "busy");
    World world = scene.world();
    assertThat(refusal(() -> join(world, "busy"))).isEqualTo("400 CHANNELS_TOO_MUCH");
    Account busy = WorldBuilder.account(world, "busy");
    world.chatManagement().leavingChats().leave(busy, world.chats().get(7001), START);
    assertThat(join(world, "busy")).isInstanceOf(JoinResult.Joined.class);
  }

  @Test
  void theLinksOfAnAdminWhoWentAreDead() {
    World world = WorldBuilder.of(SUPERGROUP).admin("bob", AdminRight.INVITE_USERS).world();
    InviteLink link = world.links().primary(CHAT, 1002, START);
    go(world, "bob");
    assertThat(world.links().get(link.hash()).revoked()).isTrue();
  }

  @Test
  void allButTheLeaverHearWhoIsLeft() {
    World world = WorldBuilder.of(GROUP, "bob", "carol").world();
    WorldEvent.Left left = (WorldEvent.Left) go(world, "bob").get(0);
    Announcement.InBoxes boxes = (Announcement.InBoxes) left.announcement();
    assertThat(boxes.participants()).extracting(Member::accountId).containsExactly(1001L, 1003L);
    assertThat(boxes.copies().keySet()).containsExactly(1001L, 1003L, 1002L);
    assertThat(left.chat().participantsCount()).isEqualTo(2);
  }

  @Test
  void botsThatAreAdminsCountEachChangeOnce() {
    World world = withBot(SUPERGROUP).link().world();
    join(world, "bob");
    go(world, "bob");
    join(world, "carol");
    Account usher = WorldBuilder.account(world, "usher");
    assertThat(world.boxes().botEventsSince(usher, 0))
        .extracting(event -> Objects.requireNonNull(event.qts().get(usher.id())))
        .containsExactly(2, 3, 4);
    assertThat(world.boxes().botEventsSince(usher, 3))
        .singleElement()
        .satisfies(
            event -> {
              WorldEvent.MemberChanged changed = (WorldEvent.MemberChanged) event;
              assertThat(changed.before().isKnown()).isFalse();
              assertThat(Objects.requireNonNull(changed.link()).hash()).isEqualTo(LINK);
            });
    assertThat(world.boxes().state(usher, START).qts()).isEqualTo(4);
  }

  @Test
  void aBotWithoutTheRightHearsOfNoRequests() {
    World world =
        withBot(SUPERGROUP, AdminRight.PIN_MESSAGES).link(new LinkSeed(LINK).approved()).world();
    assertThat(join(world, "bob").events())
        .hasSize(1)
        .allMatch(WorldEvent.RequestsChanged.class::isInstance);
  }

  @Test
  void joiningByAnotherLinkTellsTheAdminsThatOneLessWaits() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .link(new LinkSeed(LINK).approved("bob", "carol"))
            .link(new LinkSeed("OpenToEverybody1"))
            .world();
    assertThat(join(world, "bob", "OpenToEverybody1").events())
        .contains(
            new WorldEvent.RequestsChanged(
                world.chats().get(CHAT), 1, List.of(1003L), Set.of(1001L)));
  }

  @Test
  void aRequestForWhichThereIsNoRoomWaitsOn() {
    WorldBuilder scene = WorldBuilder.of(SUPERGROUP).account("busy", 1009, false, 500);
    World world = scene.link(new LinkSeed(LINK).approved("busy", "bob")).world();
    Account alice = WorldBuilder.account(world, "alice");
    Chat chat = world.chats().get(CHAT);
    Account busy = WorldBuilder.account(world, "busy");
    assertThat(refusal(() -> world.joinRequests().decide(alice, chat, busy, true, START)))
        .isEqualTo("403 USER_CHANNELS_TOO_MUCH");
    world.joinRequests().decideAll(alice, chat, null, true, START);
    assertThat(world.links().requests(CHAT))
        .extracting(JoinRequest::accountId)
        .containsExactly(1009L);
    assertThat(refusal(() -> world.joinRequests().decideAll(alice, chat, null, true, START)))
        .isEqualTo("400 USER_CHANNELS_TOO_MUCH");
  }

  @Test
  void aFullChatTakesNobody() {
    World group = WorldBuilder.of(GROUP).participantsCount(200).world();
    assertThat(refusal(() -> add(group, "bob"))).isEqualTo("400 USERS_TOO_MUCH");
    World room = WorldBuilder.of(SUPERGROUP).username("room").participantsCount(200_000).world();
    assertThat(refusal(() -> come(room, "bob"))).isEqualTo("400 USERS_TOO_MUCH");
    assertThat(refusal(() -> invite(room, "bob"))).isEqualTo("400 USERS_TOO_MUCH");
  }

  @Test
  void aBusyAccountComesIntoNoMoreChannels() {
    World world =
        WorldBuilder.of(CHANNEL).username("news").account("busy", 1009, false, 500).world();
    assertThat(refusal(() -> come(world, "busy"))).isEqualTo("400 CHANNELS_TOO_MUCH");
    assertThat(refusal(() -> invite(world, "busy"))).isEqualTo("403 USER_CHANNELS_TOO_MUCH");
  }

  @Test
  void aChatThatIsGoneIsInvalid() {
    World group = WorldBuilder.of(GROUP, "bob").with(ChatSeed.Trait.DEACTIVATED).world();
    assertThat(refusal(() -> add(group, "carol"))).isEqualTo("400 CHAT_INVALID");
    World room = WorldBuilder.of(SUPERGROUP, "bob").with(ChatSeed.Trait.DELETED).world();
    assertThat(refusal(() -> come(room, "carol"))).isEqualTo("400 CHAT_INVALID");
    assertThat(refusal(() -> invite(room, "carol"))).isEqualTo("400 CHAT_INVALID");
    assertThat(refusal(() -> go(room, "bob"))).isEqualTo("400 CHAT_INVALID");
  }

  private static WorldBuilder withBot(ChatKind kind, AdminRight... rights) {
    AdminRight[] its = rights.length > 0 ? rights : new AdminRight[] {AdminRight.INVITE_USERS};
    return WorldBuilder.of(kind)
        .account(
            new AccountSeed(
                "usher",
                1008,
                null,
                "Usher",
                null,
                null,
                null,
                "1008:x",
                List.of(),
                false,
                0,
                false,
                ChatInvitePrivacy.ALLOW_ALL))
        .admin("usher", its);
  }

  private static List<WorldEvent> go(World world, String name) {
    Account account = WorldBuilder.account(world, name);
    Chat chat = world.chats().get(CHAT);
    return chat.kind() == GROUP
        ? world.chatManagement().leavingChats().remove(account, chat, account, START)
        : world.chatManagement().leavingChats().leave(account, chat, START);
  }

  private static JoinResult come(World world, String name) {
    return world
        .chatManagement()
        .arrivals()
        .join(WorldBuilder.account(world, name), world.chats().get(CHAT), START);
  }

  private static List<WorldEvent> add(World world, String name) {
    Account alice = WorldBuilder.account(world, "alice");
    return world
        .chatManagement()
        .arrivals()
        .add(alice, world.chats().get(CHAT), WorldBuilder.account(world, name), false, START)
        .events();
  }

  private static MemberAdditions.Invitation invite(World world, String name) {
    Account alice = WorldBuilder.account(world, "alice");
    List<Account> guests = List.of(WorldBuilder.account(world, name));
    return world
        .chatManagement()
        .arrivals()
        .invite(alice, world.chats().get(CHAT), guests, false, START);
  }
}
