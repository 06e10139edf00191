// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.CHAT;
import static dev.doppelgram.world.WorldBuilder.LINK;
import static dev.doppelgram.world.WorldBuilder.START;
import static dev.doppelgram.world.model.ChatKind.SUPERGROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Switches;
import dev.doppelgram.world.model.WorldSeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorldTest {

  @Test
  void twoWorldsOfOneScenarioAreTheSame() {
    WorldBuilder scene =
        WorldBuilder.of(SUPERGROUP, "carol").admin("bob", AdminRight.INVITE_USERS).link();
    World one = scene.world();
    World other = scene.world();
    assertThat(one.accounts().all()).containsExactlyElementsOf(other.accounts().all());
    assertThat(one.chats().all()).containsExactlyElementsOf(other.chats().all());
    assertThat(one.links().all()).containsExactlyElementsOf(other.links().all());
    assertThat(one.auth().logins().sendCode(1, "12345", 2, START))
        .isEqualTo(other.auth().logins().sendCode(1, "12345", 2, START));
  }

  @Test
  void anotherSeedGivesOtherAccessHashesAndLinks() {
    WorldBuilder scene = WorldBuilder.of(SUPERGROUP);
    World one = scene.world();
    World other = scene.seed(43).world();
    assertThat(WorldBuilder.account(one, "bob").accessHash())
        .isNotEqualTo(WorldBuilder.account(other, "bob").accessHash());
    assertThat(one.links().all())
        .extracting(InviteLink::hash)
        .doesNotContainAnyElementsOf(other.links().all().stream().map(InviteLink::hash).toList());
  }

  @Test
  void aUserAndAChatOfOneIdHaveDifferentAccessHashes() {
    World world = WorldBuilder.of(SUPERGROUP).account("twin", CHAT).world();
    assertThat(Objects.requireNonNull(world.chats().byId(CHAT)).accessHash())
        .isNotEqualTo(WorldBuilder.account(world, "twin").accessHash());
  }

  @Test
  void adminsWhoMayInviteHaveAPermanentLink() {
    World world =
        WorldBuilder.of(SUPERGROUP, "carol").admin("bob", AdminRight.INVITE_USERS).link().world();
    List<InviteLink> permanent =
        world.links().all().stream().filter(InviteLink::permanent).toList();
    assertThat(permanent).extracting(InviteLink::adminId).containsExactly(1001L, 1002L);
    assertThat(permanent).allSatisfy(link -> assertThat(link.hash()).matches("[A-Za-z0-9_-]{16}"));
    assertThat(WorldBuilder.join(world, "mallet", permanent.get(1).hash()))
        .isInstanceOf(JoinResult.Joined.class);
  }

  @Test
  void anAdminWhoMayNotInviteHasNoLink() {
    World world = WorldBuilder.of(SUPERGROUP).admin("bob", AdminRight.PIN_MESSAGES).world();
    assertThat(world.links().all()).extracting(InviteLink::adminId).containsExactly(1001L);
  }

  @Test
  void theCreatorTheAdminsAndTheUsersOfALinkAreMembers() {
    World world =
        WorldBuilder.of(SUPERGROUP, "alice")
            .admin("bob", AdminRight.PIN_MESSAGES)
            .link(new LinkSeed(LINK).limited(5, "carol"))
            .world();
    Members members = world.chats().members(CHAT);
    assertThat(members.all()).extracting(Member::accountId).containsExactly(1001L, 1002L, 1003L);
    assertThat(Objects.requireNonNull(members.get(1001)).rights())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(AdminRight.ANONYMOUS)));
    assertThat(Objects.requireNonNull(members.get(1003)).link()).isEqualTo(LINK);
  }

  @Test
  void accountsAreFoundByWhateverNamesThem() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .account(
                new AccountSeed(
                    "usher",
                    1008,
                    null,
                    "Usher",
                    null,
                    "Usher_Bot",
                    null,
                    "1008:usher",
                    List.of(),
                    false,
                    0,
                    false,
                    ChatInvitePrivacy.ALLOW_ALL))
            .world();
    Account usher = WorldBuilder.account(world, "usher");
    assertThat(usher.isBot()).isTrue();
    assertThat(world.accounts().byUsername("usher_bot")).isEqualTo(usher);
    assertThat(world.accounts().byBotToken("1008:usher")).isEqualTo(usher);
    assertThat(world.accounts().byPhone("9996621002"))
        .isEqualTo(WorldBuilder.account(world, "bob"));
    assertThat(world.accounts().byPhone("1")).isNull();
  }

  @Test
  void aPublicChatIsFoundByItsUsername() {
    World world = WorldBuilder.of(SUPERGROUP).username("Reading_Room").world();
    assertThat(world.chats().byUsername("reading_room")).isEqualTo(world.chats().byId(CHAT));
  }

  @Test
  void contactsAreKnownById() {
    World world = WorldBuilder.of(SUPERGROUP).world();
    Account alice = WorldBuilder.account(world, "alice");
    Account bob = WorldBuilder.account(world, "bob");
    assertThat(bob.hasContact(alice)).isTrue();
    assertThat(alice.hasContact(bob)).isFalse();
  }

  @Test
  void aFrozenClockMovesOnlyWhenAdvanced() {
    WorldClock clock = WorldBuilder.of(SUPERGROUP).world().clock();
    assertThat(clock.now()).isEqualTo(START);
    clock.advance(Duration.ofDays(2));
    clock.advance(Duration.ofHours(1));
    assertThat(clock.now()).isEqualTo(Instant.parse("2030-01-03T01:00:00Z"));
  }

  @Test
  void aClockThatIsNotFrozenRunsWithRealTime() {
    AtomicReference<Instant> real = new AtomicReference<>(START);
    InstantSource source = real::get;
    WorldSeed seed = new WorldSeed("empty", 0, null, Switches.DEFAULT, List.of(), List.of());
    WorldClock clock = World.of(seed, key -> null, 2, source).clock();
    clock.advance(Duration.ofDays(1));
    real.set(START.plusSeconds(5));
    assertThat(clock.now()).isEqualTo(Instant.parse("2030-01-02T00:00:05Z"));
  }

  @Test
  void aClockDoesNotGoBack() {
    WorldClock clock = WorldBuilder.of(SUPERGROUP).world().clock();
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
  }
}
