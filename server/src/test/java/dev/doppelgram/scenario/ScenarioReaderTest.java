// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static dev.doppelgram.observe.CallPattern.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.MessageSeed;
import dev.doppelgram.world.model.Switches;
import dev.doppelgram.world.model.WorldSeed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(10)
class ScenarioReaderTest {
  private static final Instant NOW = Instant.parse("2031-02-03T04:05:06Z");

  private static final String BOOK_CLUB = new String(Examples.bookClub(), UTF_8);

  @Test
  void theWorldOfAFileIsRead() {
    WorldSeed world = world(BOOK_CLUB);
    assertThat(world.name()).isEqualTo("book-club");
    assertThat(world.seed()).isEqualTo(42);
    assertThat(world.frozenAt()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    assertThat(world.switches())
        .isEqualTo(
            new Switches(406, false, false, false, false, false, true, false, 5, false, false));
  }

  @Test
  void accountsAreRead() {
    assertThat(world(BOOK_CLUB).accounts())
        .containsExactly(
            new AccountSeed(
                "alice",
                1001,
                "+9996621001",
                "Alice",
                null,
                "alice",
                null,
                null,
                List.of(),
                false,
                0,
                false,
                ChatInvitePrivacy.ALLOW_ALL),
            new AccountSeed(
                "bob",
                1002,
                "+9996621002",
                "Bob",
                null,
                null,
                "hunter2",
                null,
                List.of("alice"),
                true,
                0,
                false,
                ChatInvitePrivacy.ALLOW_ALL),
            new AccountSeed(
                "mallet",
                1003,
                "+9996621003",
                "Mallet",
                null,
                null,
                null,
                null,
                List.of(),
                false,
                500,
                false,
                ChatInvitePrivacy.ALLOW_ALL),
            new AccountSeed(
                "usher",
                1004,
                null,
                "Usher",
                null,
                "usher_bot",
                null,
                "1004:usher",
                List.of(),
                false,
                0,
                false,
                ChatInvitePrivacy.ALLOW_ALL));
  }

  @Test
  void chatsAreRead() {
    assertThat(world(BOOK_CLUB).chats())
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("invites")
        .isEqualTo(
            new ChatSeed(
                "reading",
                ChatKind.SUPERGROUP,
                5001,
                "Reading Room",
                "One book a month.",
                "reading_room",
                "alice",
                Map.of("usher", Set.of(AdminRight.INVITE_USERS)),
                List.of("bob"),
                List.of("mallet"),
                321,
                Set.of(Trait.VERIFIED),
                Set.of(),
                List.of(),
                List.of(new MessageSeed("alice", "Welcome!", null)),
                null,
                null));
  }

  @Test
  void linksAreRead() {
    assertThat(world(BOOK_CLUB).chats().get(0).invites())
        .containsExactly(
            new InviteSeed(
                "B5MnlS34H1JKyBE7",
                "alice",
                "Poster",
                Instant.parse("2030-01-02T00:00:00Z"),
                10,
                false,
                false,
                null,
                null,
                List.of("bob"),
                List.of()),
            new InviteSeed(
                "ApprovalNeeded_1",
                "alice",
                null,
                null,
                0,
                true,
                false,
                null,
                null,
                List.of(),
                List.of("mallet")),
            new InviteSeed(
                "LookInsideFirst1",
                "alice",
                null,
                null,
                0,
                false,
                false,
                Duration.ofMinutes(5),
                null,
                List.of(),
                List.of()),
            new InviteSeed(
                "GoneForEver00001",
                "alice",
                null,
                null,
                0,
                false,
                true,
                null,
                null,
                List.of(),
                List.of()),
            new InviteSeed(
                "PayToRead0000001",
                "alice",
                null,
                null,
                0,
                false,
                false,
                null,
                new InviteSeed.Pricing(Duration.ofDays(30), 100),
                List.of(),
                List.of()));
  }

  @Test
  void rulesAreRead() {
    assertThat(ScenarioReader.read("f", BOOK_CLUB, NOW).faults())
        .containsExactly(
            Rule.on(call("messages.importChatInvite").by("bob"))
                .times(1)
                .error("420 FLOOD_WAIT_30"));
  }

  @Test
  void aRuleTakesTheCodeOfExpiredLinksFromTheSwitch() {
    String rule =
        "faults: [{method: messages.checkChatInvite, error: INVITE_HASH_EXPIRED, at:"
            + " before_call}]\n";
    assertThat(
            ScenarioReader.read("f", "doppelgram: 1\nswitches: {expired_code: 406}\n" + rule, NOW)
                .faults())
        .extracting(Rule::fault)
        .containsExactly(new Fault.Refuse(406, "INVITE_HASH_EXPIRED"));
  }

  @Test
  void onlyTheFormatVersionIsNeeded() {
    assertThat(world("doppelgram: 1"))
        .isEqualTo(new WorldSeed("unnamed", 0, null, Switches.DEFAULT, List.of(), List.of()));
  }

  @Test
  void everySwitchCanBeSet() {
    String switches =
        """
        doppelgram: 1
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
          strict_seqno: true
          strict_dc: yes
        """;
    assertThat(world(switches).switches())
        .isEqualTo(new Switches(406, true, true, true, true, true, false, true, 0, true, true));
  }

  @ParameterizedTest
  @CsvSource({
    "+PT1H, 2031-02-03T05:05:06Z",
    "-P1D, 2031-02-02T04:05:06Z",
    "2029-12-31T23:59:59Z, 2029-12-31T23:59:59Z",
    "2030-01-01T02:00:00+02:00, 2030-01-01T00:00:00Z",
  })
  void aDateIsAbsoluteOrCountsFromTheStartOfTheWorld(String written, Instant expected) {
    assertThat(world(withLink("expire_date: " + written)).chats().get(0).invites().get(0))
        .extracting(InviteSeed::expireDate)
        .isEqualTo(expected);
  }

  @Test
  void wordsThatYamlTakesForOtherTypesAreTexts() {
    assertThat(world(withLink("title: No")).chats().get(0).invites().get(0).title())
        .isEqualTo("No");
  }

  @Test
  void membersMayBeNamedAgain() {
    assertThat(
            world(
                    withLink("used_by: [alice]")
                        .replace("creator: alice", "creator: alice, members: [alice]"))
                .chats()
                .get(0)
                .members())
        .isEmpty();
  }

  private static String withLink(String fields) {
    return """
    doppelgram: 1
    accounts: {alice: {id: 1, phone: +9996621001, first_name: Alice}}
    chats: {a: {kind: group, id: 1, title: A, creator: alice, invites: [{hash: a, %s}]}}
    """
        .formatted(fields);
  }

  private static WorldSeed world(String yaml) {
    return ScenarioReader.read("f", yaml, NOW).world();
  }
}
