// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.authkey.Devices;
import dev.doppelgram.authkey.KeySource;
import dev.doppelgram.control.LiveRules;
import dev.doppelgram.control.RuleKeys;
import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.control.WorldChange;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.ConnectionRules;
import dev.doppelgram.fault.PushRules;
import dev.doppelgram.fault.RuleEditor;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioText;
import dev.doppelgram.session.Sessions;
import dev.doppelgram.session.StrictMode;
import dev.doppelgram.session.Subscriber;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.WorldSeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * The parts of one server, put together in the order in which data goes through them: transport,
 * key exchange, session, call, world.
 */
final class Pipeline implements RunningWorld {
  private final Settings settings;
  private final Instant start;
  private final Replica replica;
  private final World world;
  private final Observer observer;
  private final DerivedKeys derivedKeys;
  private final KeyHomes homes;
  private final Devices devices;
  private final AuthKeys authKeys;
  private final Sessions sessions;
  private final WorldTurns turns;
  private final ClientConnections connections;
  private final UpdatePusher fanout;
  private final RuleEditor ruleEditor;
  private final LiveRules liveRules;

  /** The first of a server. */
  Pipeline(Settings settings, Observer observer) {
    this(
        settings,
        observer,
        settings.worldClock().instant(),
        (minted, forgotten) ->
            new AuthKeys(
                minted,
                settings.rememberedLayer(),
                settings.worldClock(),
                settings.limits().madeKeys(),
                forgotten));
  }

  private Pipeline(
      Settings settings,
      Observer observer,
      Instant start,
      BiFunction<KeySource, LongConsumer, AuthKeys> keys) {
    this.settings = settings;
    this.start = start;
    Schema schema = settings.schema();
    InstantSource worldClock = settings.worldClock();
    WorldSeed seed = settings.scenario().world();
    derivedKeys = Replica.derivedKeys(seed);
    devices = new Devices(derivedKeys);
    Replication replication = settings.replication();
    turns =
        replication == null
            ? new WorldTurns(settings.wireClock(), settings.turnLog())
            : new ReplicatedTurns(replication, () -> this, this::rulesInForce);
    this.observer = turns.numbering(devices, observer);
    homes = new KeyHomes(derivedKeys, settings.endpoint().dcs(), seed.accounts());
    authKeys = keys.apply(homes, turns::forgetKey);
    Duration lag = Duration.between(start, worldClock.instant());
    replica =
        new Replica(
            settings,
            derivedKeys,
            authKeys,
            lag.isZero() ? worldClock : () -> worldClock.instant().minus(lag),
            turns::changeRules,
            this.observer);
    world = replica.world();
    replica.madeWith("devices", devices);
    replica.madeWith("homes", homes);
    turns.record(() -> new RecordedTurn.Started(world.now(), lag));
    Rules rules = replica.rules();
    ruleEditor =
        new RuleEditor(
            rules,
            schema,
            derivedKeys::accounts,
            world.accounts()::nameOf,
            seed.switches().expiredCode());
    liveRules = new LiveRules(ruleEditor);
    PushRules pushRules = new PushRules(rules, SharedThreads.LOOPS, this.observer);
    fanout = new UpdatePusher(world, schema, this::subscribers, pushRules::pass, this.observer);
    turns.of(world, fanout);
    sessions =
        new Sessions(
            authKeys,
            turns.calls(settings, replica.dispatcher(), this.observer),
            this.observer,
            settings.limits(),
            strictness(settings.strict()),
            settings.wireClock(),
            SharedThreads.RANDOM);
    connections =
        new ClientConnections(
            settings,
            authKeys,
            turns.handshakes(settings, authKeys),
            sessions,
            new ConnectionRules(rules, SharedThreads.LOOPS, this.observer),
            this.observer,
            seed.switches().strictDc());
    keptSessions().restore(settings.scenario().sessions());
    turns.over(authKeys, sessions, devices);
  }

  private Rules rulesInForce() {
    return replica.rules();
  }

  /** Its turns, where it is played together with others. */
  ReplicatedTurns replicatedTurns() {
    return (ReplicatedTurns) turns;
  }

  /**
   * Another one with the same scenario, at its start, that knows the auth keys of this one and
   * shares nothing else with it: what is still under way here has no effect there. To be called
   * once this one is {@link #close closed}.
   *
   * @param reports where it reports to
   */
  Pipeline anew(Observer reports) {
    Pipeline next = new Pipeline(settings, reports, start, authKeys::inherited);
    next.derivedKeys.inherit(derivedKeys);
    return next;
  }

  private KeptSessions keptSessions() {
    return new KeptSessions(authKeys, derivedKeys, devices);
  }

  /** The world as a scenario that starts exactly there. */
  String state() {
    List<Map<String, Object>> faults =
        settings.scenario().faults().stream().map(RuleKeys::of).toList();
    return turns.onWriter(
        () ->
            ScenarioText.of(world, settings.scenario().world(), faults, keptSessions().of(world)));
  }

  /**
   * Another one with another scenario, from now on, that knows the derived auth keys alone, and the
   * layers of their clients. To be called once this one is {@link #close closed}.
   *
   * @param reports where it reports to
   */
  Pipeline with(Scenario scenario, Observer reports) {
    Instant now = settings.worldClock().instant();
    return new Pipeline(settings.with(scenario), reports, now, authKeys::succeeded);
  }

  /** As {@link #with}, for one that was read when the server started. */
  Pipeline backTo(Scenario scenario, Instant then, Observer reports) {
    Pipeline next = new Pipeline(settings.with(scenario), reports, then, authKeys::inherited);
    next.derivedKeys.inherit(derivedKeys);
    return next;
  }

  /** What relative dates of the scenario count from. */
  Instant start() {
    return start;
  }

  Scenario scenario() {
    return settings.scenario();
  }

  int sessions() {
    return sessions.count();
  }

  private StrictMode strictness(boolean strict) {
    if (strict) {
      return StrictMode.STRICT;
    }
    return world.switches().strictSeqno() ? StrictMode.SEQ_NO : StrictMode.LENIENT;
  }

  private Collection<Subscriber> subscribers(long authKeyId) {
    return sessions.of(authKeyId);
  }

  @Override
  public <T> T change(Function<World, T> task) {
    return turns.change(task);
  }

  @Override
  public <T> T change(WorldChange change, Function<World, T> task) {
    return turns.change(change, task);
  }

  @Override
  public UpdatePusher fanout() {
    return fanout;
  }

  Replica replica() {
    return replica;
  }

  World world() {
    return world;
  }

  @Override
  public Schema schema() {
    return settings.schema();
  }

  RuleEditor rules() {
    return ruleEditor;
  }

  @Override
  public long authKeyId(String account, int device) {
    return device >= 1 && device <= DerivedKeys.DEVICES
        ? derivedKeys.of(account, device).id()
        : devices.authKeyId(account, device);
  }

  @Override
  public void deriveKeys(String account) {
    derivedKeys.add(account);
    homes.put(account, change(world -> world.dcs().homeOf(named(world, account))));
  }

  private static Account named(World world, String account) {
    return Objects.requireNonNull(world.accounts().byName(account));
  }

  /** The data centre of an account's derived keys. */
  int homeOf(String account) {
    return homes.of(account);
  }

  LiveRules liveRules() {
    return liveRules;
  }

  Devices devices() {
    return devices;
  }

  ClientConnections connections() {
    return connections;
  }

  DerivedKeys derivedKeys() {
    return derivedKeys;
  }

  RsaPublicKey publicKey() {
    return settings.rsaKey().publicKey();
  }

  /** Closes its connections, and those that are accepted late. */
  void close() {
    turns.stopClock();
    connections.close();
    turns.end();
  }
}
