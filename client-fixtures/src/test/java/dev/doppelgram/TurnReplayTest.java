// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static dev.doppelgram.fixtures.DoppelgramAssertions.assertThat;
import static dev.doppelgram.fixtures.DoppelgramAssertions.assertThatCall;
import static dev.doppelgram.observe.CallPattern.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.control.WorldChange;
import dev.doppelgram.fault.HeldCalls;
import dev.doppelgram.fault.Point;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.fixtures.CheckedInvite;
import dev.doppelgram.fixtures.FixtureClient;
import dev.doppelgram.fixtures.FixtureClientBuilder;
import dev.doppelgram.fixtures.InputPeers;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.session.Limits;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.turn.TurnCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done to a server is written down, and does the same again elsewhere. */
@Timeout(60)
class TurnReplayTest {
  private static final long SEED = 42;
  private static final String FORUM = "JoinTheForum0001";
  private static final String ASK = "AskTheForum00001";
  private static final Limits FEW_KEYS = Limits.DEFAULT.with("madeKeys", 2);
  private static final Scenario VILLAGE = village();

  private final TurnTape tape = new TurnTape();
  private final DoppelgramBuilder builder =
      Doppelgram.builder().scenario(VILLAGE).limits(FEW_KEYS).turnLog(tape);

  @Test
  void aJourneyHasTheSameResultsAgain() throws IOException {
    List<String> state;
    try (Doppelgram server = builder.start()) {
      join(server);
      meetFaults(server);
      changeTheWorld(server);
      logIn(server);
      state = state(server);
    }
    assertThat(replayed()).containsExactlyElementsOf(state);
    assertThat(kinds()).containsAll(allKinds());
  }

  @Test
  void aResetBeginsAnew() throws IOException {
    List<String> state;
    try (Doppelgram server = builder.start()) {
      join(server);
      server.fail("messages.checkChatInvite", "CHANNEL_PRIVATE");
      server.reset();
      meetFaults(server);
      server.reset();
      join(server);
      state = state(server);
    }
    assertThat(replayed()).containsExactlyElementsOf(state);
  }

  /** The state that the recorded turns lead a fresh world to, having had the same results. */
  private List<String> replayed() {
    TurnReplay replay = new TurnReplay(builder.settings());
    for (TurnTape.Entry entry : tape.entries()) {
      RecordedTurn turn = TurnCodec.decode(entry.bytes(), Schema.telegram());
      assertThat(TurnCodec.encode(turn)).isEqualTo(entry.bytes());
      assertThat(TurnTape.text(turn, replay.play(turn).orElse(null))).isEqualTo(entry.result());
    }
    return new ReplicaState(replay, replay.replica(), SEED).lines();
  }

  /** What the journey was made of. */
  private Set<Object> kinds() {
    Set<Object> kinds = new HashSet<>();
    for (TurnTape.Entry entry : tape.entries()) {
      RecordedTurn turn = TurnCodec.decode(entry.bytes(), Schema.telegram());
      kinds.add(turn.getClass());
      if (turn instanceof RecordedTurn.Called called) {
        kinds.add(called.turn().stage());
      } else if (turn instanceof RecordedTurn.Changed changed) {
        kinds.add(changed.change().getClass());
      } else if (turn instanceof RecordedTurn.RulesChanged changed) {
        kinds.add(changed.change().getClass());
      }
    }
    return kinds;
  }

  private static Set<Object> allKinds() {
    Set<Object> kinds = new HashSet<>(List.of(CallTurn.Stage.values()));
    for (Class<?> of : List.of(RecordedTurn.class, WorldChange.class, RuleChange.class)) {
      kinds.addAll(List.of(of.getPermittedSubclasses()));
    }
    return kinds;
  }

  private static List<String> state(Doppelgram server) {
    Pipeline pipeline = server.running().now();
    pipeline.derivedKeys().searchAll();
    return pipeline.change(world -> new ReplicaState(pipeline, pipeline.replica(), SEED).lines());
  }

  /** Joining by a link, asking at another, messages, and a link that runs out. */
  private static void join(Doppelgram server) {
    try (FixtureClient alice = client(server, "alice").connect();
        FixtureClient bob = client(server, "bob").layer(198).connect();
        FixtureClient eve = client(server, "eve").layer(122).connect();
        FixtureClient usher = client(server, "usher").connect();
        FixtureClient frank = client(server, "frank").layer(158).connect()) {
      usher.getState();
      bob.getState();
      assertThat(eve.importChatInvite(FORUM)).hasJoined("Forum");
      assertThat(bob).receives("updateNewChannelMessage");
      assertThat(frank.importChatInvite(ASK)).isRequestSent();
      assertThat(usher).receives("updateBotChatInviteRequester");
      TlObject forum = chat(alice, FORUM);
      alice.hideChatJoinRequest(forum, user(alice, "frank"), true);
      assertThat(frank.checkChatInvite(ASK)).isAlreadyAMember();
      frank.invokeForObject(
          TlObject.of(
              "messages.sendMessage",
              "peer",
              InputPeers.inputPeer(chat(frank, FORUM)),
              "message",
              "Here I am",
              "random_id",
              4711L));
      server.clock().advance(Duration.ofDays(2));
      assertThat(frank.checkChatInvite("ADayForTheForum1"))
          .isRefusedWith(400, "INVITE_HASH_EXPIRED");
      assertThatCall(
              () ->
                  alice.invoke(
                      TlObject.of(
                          "messages.editChatTitle", "chat_id", 5001L, "title", "The Choir")))
          .isAnswered();
    }
  }

  /** Calls that are refused, answered, held, delayed, lost, and answered too late. */
  private static void meetFaults(Doppelgram server) {
    try (FixtureClient bob = client(server, "bob").resuming().connect();
        FixtureClient carol = client(server, "carol").resuming().connect()) {
      bob.getState();
      server.fail("messages.checkChatInvite", "FLOOD_WAIT_30").once();
      assertThat(bob.checkChatInvite(FORUM)).isRefusedWith(420, "FLOOD_WAIT_30");
      server.floodWait(call("messages.importChatInvite").by("carol"), Duration.ofSeconds(20));
      assertThat(carol.importChatInvite(FORUM)).isRefusedWith(420, "FLOOD_WAIT_20");
      server.clock().advance(Duration.ofSeconds(5));
      assertThat(carol.importChatInvite(FORUM)).isRefusedWith(420, "FLOOD_WAIT_15");
      server.delay(call("updates.getState"), Duration.ofMillis(20)).once();
      bob.getState();
      try (HeldCalls held = server.hold(call("updates.getState").by("carol")).once()) {
        CompletableFuture<Object> state = carol.invokeAsync(TlObject.of("updates.getState"));
        held.await(1);
        bob.getState();
        held.release();
        state.join();
      }
      server.addRule(
          Rule.on(call("updates.getState").by("bob")).at(Point.AFTER_CALL).once().close());
      bob.getState();
      server.fail("help.getConfig", "TIMEOUT").close();
      server.addRule(Rule.on(call("help.getNearestDc")).chance(0.5).error("400 UNLUCKY"));
      for (int i = 0; i < 8; i++) {
        nearestDc(bob);
      }
      server.answer(call("users.getUsers"), List.of(TlObject.of("userEmpty", "id", 7L))).once();
      bob.invoke(TlObject.of("users.getUsers", "id", List.of(TlObject.of("inputUserSelf"))));
    }
  }

  private static void nearestDc(FixtureClient client) {
    client.invokeAsync(TlObject.of("help.getNearestDc")).exceptionally(refused -> "").join();
  }

  /** Accounts, chats and links that a test makes, and the clock that it sets. */
  private static void changeTheWorld(Doppelgram server) {
    server.world().createAccount("heidi", "{username: heidi_of_the_village}");
    server.world().createChat("club", "{kind: supergroup, creator: bob, members: [heidi]}");
    String hash = server.world().createInvite("club", "{usage_limit: 1}").hash();
    server.clock().set(Instant.parse("2031-01-01T00:00:00Z"));
    try (FixtureClient heidi = client(server, "heidi").connect();
        FixtureClient eve = client(server, "eve").connect()) {
      assertThat(heidi.checkChatInvite(hash)).isAlreadyAMember();
      assertThat(eve.importChatInvite(hash)).hasJoined("Club");
    }
  }

  /** Keys that are agreed on, a password, and an account that signs up. */
  private static void logIn(Doppelgram server) {
    try (FixtureClient grace = FixtureClient.builder().server(server).connect();
        FixtureClient stranger = FixtureClient.builder().server(server).connect()) {
      grace.login("+9996621007");
      assertThatCall(() -> grace.checkPassword("wrong"))
          .isRefusedWith(400, "PASSWORD_HASH_INVALID");
      grace.checkPassword("hunter2");
      stranger.login("+9996620999");
      assertThat(grace.importChatInvite(FORUM)).hasJoined("Forum");
      assertThat(stranger.importChatInvite(FORUM)).hasJoined("Forum");
      grace.logOut();
    }
    for (int i = 0; i < 4; i++) { // one key after the other gives way
      try (FixtureClient passing = FixtureClient.builder().server(server).connect()) {
        passing.login("+9996620999");
      }
    }
  }

  private static FixtureClientBuilder client(Doppelgram server, String account) {
    return FixtureClient.builder().server(server).authKey(server.authKey(account, 1));
  }

  private static TlObject chat(FixtureClient member, String hash) {
    return ((CheckedInvite.Already) member.checkChatInvite(hash)).chat();
  }

  private static TlObject user(FixtureClient client, String account) {
    TlObject user =
        client
            .invokeForObject(
                TlObject.of("contacts.resolveUsername", "username", account + "_of_the_village"))
            .objects("users")
            .get(0);
    return user;
  }

  private static Scenario village() {
    try (InputStream yaml =
        Objects.requireNonNull(
            TurnReplayTest.class.getResourceAsStream("fixtures/journeys/village.yaml"))) {
      return ScenarioReader.read(
          "village.yaml", new String(yaml.readAllBytes(), StandardCharsets.UTF_8), Instant.EPOCH);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
