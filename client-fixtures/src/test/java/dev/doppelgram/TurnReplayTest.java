// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static dev.doppelgram.fixtures.DoppelgramAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.control.WorldChange;
import dev.doppelgram.control.WorldDeed;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioReader;
import dev.doppelgram.session.Limits;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.turn.TurnCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done to a server is written down, and does the same again elsewhere. */
@Timeout(180)
class TurnReplayTest {
  private static final long SEED = 42;
  private static final int CUT_EACH = 3;
  private static final Limits FEW_KEYS = Limits.DEFAULT.with("madeKeys", 2);
  private static final Scenario VILLAGE = village();

  private final TurnTape tape = new TurnTape();
  private final DoppelgramBuilder builder = Doppelgram.builder().scenario(VILLAGE).limits(FEW_KEYS);

  TurnReplayTest() {
    builder.options().turnLog = tape;
  }

  @Test
  void aJourneyHasTheSameResultsAgain() throws IOException {
    List<String> state;
    try (Doppelgram server = builder.start()) {
      Journey journey = new Journey(server);
      journey.join();
      journey.meetFaults();
      journey.changeTheWorld();
      journey.changeMembers();
      journey.subscribe();
      journey.guard();
      journey.logIn();
      state = state(server);
    }
    assertThat(replayed()).containsExactlyElementsOf(state);
    assertThat(kinds()).containsAll(allKinds());
    cut();
  }

  @Test
  void severalDataCentresDoTheSameAgain() throws IOException {
    List<String> state;
    try (Doppelgram server = builder.limits(Limits.DEFAULT).dcs(2, 4).start()) {
      new Journey(server).visitDataCentres();
      state = state(server);
    }
    assertThat(replayed()).containsExactlyElementsOf(state);
    assertThat(tape.entries())
        .extracting(TurnTape.Entry::result)
        .anyMatch(result -> result.contains("PHONE_MIGRATE_4"))
        .anyMatch(result -> result.contains("USER_MIGRATE_4"))
        .anyMatch(result -> result.startsWith("auth.importAuthorization"));
    cut();
  }

  @Test
  void aResetBeginsAnew() throws IOException {
    List<String> state;
    try (Doppelgram server = builder.start()) {
      new Journey(server).join();
      server.fail("messages.checkChatInvite", "CHANNEL_PRIVATE");
      server.reset();
      new Journey(server).meetFaults();
      server.reset();
      new Journey(server).join();
      state = state(server);
    }
    assertThat(replayed()).containsExactlyElementsOf(state);
    cut();
  }

  /**
   * Wherever the journey is cut, a fresh world goes on from the image of the one that has played
   * the beginning: with the same answers and events, to the same state and the same image.
   */
  private void cut() {
    List<RecordedTurn> turns =
        tape.entries().stream()
            .map(entry -> TurnCodec.decode(entry.bytes(), Schema.telegram()))
            .toList();
    TurnReplay whole = replay();
    TurnReplay ending = replay();
    turns.forEach(ending::play);
    byte[] end = ending.image().toBytes();
    List<String> state = new ReplicaState(ending, ending.replica(), SEED).lines();
    RecordedTurn start = turns.get(0);
    for (int i = 0; i < turns.size(); i++) {
      whole.play(turns.get(i));
      start = turns.get(i) instanceof RecordedTurn.Started ? turns.get(i) : start;
      byte[] image = whole.image().toBytes();
      TurnReplay rest = replay();
      rest.play(start);
      rest.goOnFrom(image);
      assertAlike(rest.image().toBytes(), image, "taken over after turn " + i);
      if (i % CUT_EACH == 0) {
        for (int j = i + 1; j < turns.size(); j++) {
          assertThat(TurnTape.text(turns.get(j), rest.play(turns.get(j)).orElse(null)))
              .as("turn %d, gone on after turn %d", j, i)
              .isEqualTo(tape.entries().get(j).result());
        }
        assertAlike(rest.image().toBytes(), end, "gone on after turn " + i);
        assertThat(new ReplicaState(rest, rest.replica(), SEED).lines()).isEqualTo(state);
      }
    }
  }

  private static void assertAlike(byte[] image, byte[] expected, String when) {
    int at = Arrays.mismatch(image, expected);
    assertThat(at < 0 ? "" : near(image, at)).as(when).isEqualTo(at < 0 ? "" : near(expected, at));
  }

  private static String near(byte[] image, int at) {
    int from = Math.max(0, at - 200);
    int length = Math.min(300, image.length - from);
    String near = new String(image, from, length, StandardCharsets.ISO_8859_1);
    return near.replaceAll("[^ -~]", "?");
  }

  private TurnReplay replay() {
    return new TurnReplay(builder.options().settings());
  }

  /** The state that the recorded turns lead a fresh world to, having had the same results. */
  private List<String> replayed() {
    TurnReplay replay = new TurnReplay(builder.options().settings());
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
        kinds.add(
            changed.change() instanceof WorldChange.Done done
                ? done.deed()
                : changed.change().getClass());
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
    kinds.addAll(List.of(WorldDeed.values()));
    kinds.remove(WorldChange.Done.class);
    return kinds;
  }

  private static List<String> state(Doppelgram server) {
    Pipeline pipeline = ((InProcessDoppelgram) server).running().now();
    pipeline.derivedKeys().searchAll();
    return pipeline.change(world -> new ReplicaState(pipeline, pipeline.replica(), SEED).lines());
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
