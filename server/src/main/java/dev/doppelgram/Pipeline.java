// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.authkey.Devices;
import dev.doppelgram.authkey.KeySource;
import dev.doppelgram.connection.ConnectionLimitHandler;
import dev.doppelgram.connection.FrameRecorder;
import dev.doppelgram.connection.TransportReportHandler;
import dev.doppelgram.control.LiveRules;
import dev.doppelgram.control.RuleKeys;
import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.control.WorldChange;
import dev.doppelgram.control.http.HttpService;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.ConnectionRules;
import dev.doppelgram.fault.PushRules;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.fault.RuleEditor;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.handshake.HandshakeHandler;
import dev.doppelgram.handshake.Handshakes;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.rpc.CallDispatcher;
import dev.doppelgram.rpc.RpcEngine;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.scenario.ScenarioText;
import dev.doppelgram.session.ConnectionHandler;
import dev.doppelgram.session.HalfPacketHandler;
import dev.doppelgram.session.HalfPackets;
import dev.doppelgram.session.KeySearchHandler;
import dev.doppelgram.session.Limits;
import dev.doppelgram.session.Sessions;
import dev.doppelgram.session.StrictMode;
import dev.doppelgram.session.Subscriber;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.TransportDetector;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.TurnTime;
import dev.doppelgram.world.model.WorldSeed;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
  private final Limits limits;
  private final InstantSource wireClock;
  private final DerivedKeys derivedKeys;
  private final Devices devices;
  private final AuthKeys authKeys;
  private final Handshakes handshakes;
  private final Sessions sessions;
  private final EventExecutor writer;
  private final TurnRecorder recorder;
  private final UpdatePusher fanout;
  private final ClockWatch clockWatch;
  private final HalfPackets halfPackets;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final ConnectionRules connectionRules;
  private final RuleEditor ruleEditor;
  private final LiveRules liveRules;
  private volatile boolean framesRecorded;
  private final AtomicLong connections = new AtomicLong();
  private final AtomicInteger admitted = new AtomicInteger();

  /** The first of a server. */
  Pipeline(Settings settings, Observer observer) {
    this(
        settings,
        observer,
        settings.wireClock().instant(),
        (minted, forgotten) ->
            new AuthKeys(
                minted,
                settings.rememberedLayer(),
                settings.wireClock(),
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
    limits = settings.limits();
    halfPackets = new HalfPackets(limits.halfPacketBytes());
    wireClock = settings.wireClock();
    WorldSeed seed = settings.scenario().world();
    derivedKeys = Replica.derivedKeys(seed);
    devices = new Devices(derivedKeys);
    this.observer = numberingDevices(observer);
    authKeys = keys.apply(derivedKeys, this::forget);
    writer = SharedThreads.WRITERS.next();
    recorder = new TurnRecorder(settings.turnLog());
    Duration lag = Duration.between(start, wireClock.instant());
    replica =
        new Replica(
            settings,
            derivedKeys,
            authKeys,
            lag.isZero() ? wireClock : () -> wireClock.instant().minus(lag),
            this::changeRules,
            this.observer);
    world = replica.world();
    recorder.record(() -> new RecordedTurn.Started(world.now(), lag));
    world.watchClock(setting -> later(() -> new RecordedTurn.ClockChanged(setting)));
    handshakes = handshakes();
    Rules rules = replica.rules();
    ruleEditor =
        new RuleEditor(rules, schema, derivedKeys::accounts, seed.switches().expiredCode());
    liveRules = new LiveRules(ruleEditor);
    connectionRules = new ConnectionRules(rules, SharedThreads.LOOPS, this.observer);
    PushRules pushRules = new PushRules(rules, SharedThreads.LOOPS, this.observer);
    fanout = new UpdatePusher(world, schema, this::subscribers, pushRules::pass, this.observer);
    clockWatch = new ClockWatch(world, fanout, recorder, writer);
    clockWatch.start();
    sessions =
        new Sessions(
            authKeys,
            calls(replica.dispatcher()),
            this.observer,
            limits,
            strictness(settings.strict()),
            wireClock,
            SharedThreads.RANDOM);
    framesRecorded = settings.framesRecorded();
    keptSessions().restore(settings.scenario().sessions());
  }

  /** Sees who calls, and hands everything on. */
  private Observer numberingDevices(Observer next) {
    return event -> {
      if (event instanceof Event.Called call && call.account() != null) {
        devices.number(call.authKeyId(), call.account());
      }
      next.observe(event);
    };
  }

  private Handshakes handshakes() {
    return new Handshakes(
        settings.rsaKey(),
        this::addKey,
        wireClock,
        SharedThreads.RANDOM,
        SharedThreads.ARITHMETIC,
        dc -> !world.switches().strictDc() || Math.abs(dc) % 10_000 == settings.endpoint().dc());
  }

  private boolean addKey(AuthKey key, long firstSalt, int dc, int expiresIn) {
    boolean added = authKeys.add(key, firstSalt, dc, expiresIn);
    if (added) {
      Instant now = wireClock.instant();
      later(() -> new RecordedTurn.KeyAdded(key.bytes(), firstSalt, dc, expiresIn, now));
    }
    return added;
  }

  private RpcEngine calls(CallDispatcher dispatcher) {
    return new RpcEngine(
        settings.schema(),
        world,
        dispatcher,
        wireClock,
        writer,
        SharedThreads.ARITHMETIC,
        new CallEffects(fanout, recorder, clockWatch),
        observer);
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
    return onWriter(
        () ->
            ScenarioText.of(world, settings.scenario().world(), faults, keptSessions().of(world)));
  }

  /** Ends the login of a key that gave way to others. */
  private void forget(long authKeyId) {
    writer.execute(
        () -> {
          world.authorizations().logOut(authKeyId);
          recorder.record(() -> new RecordedTurn.KeyForgotten(authKeyId));
        });
  }

  /**
   * Another one with another scenario, from now on, that knows the derived auth keys alone. To be
   * called once this one is {@link #close closed}.
   *
   * @param reports where it reports to
   */
  Pipeline with(Scenario scenario, Observer reports) {
    return new Pipeline(settings.with(scenario), reports);
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

  /** How many clients are connected. */
  int connected() {
    return open.size();
  }

  int sessions() {
    return sessions.count();
  }

  /** Whether frames are kept from now on. */
  void recordFrames(boolean wanted) {
    framesRecorded = wanted;
  }

  boolean recordsFrames() {
    return framesRecorded;
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

  /**
   * Gives an accepted connection the protocol, from the outside in.
   *
   * @param http takes the connections of the control API; null where they have another port
   */
  void connect(Channel channel, @Nullable HttpService http) {
    long number = connections.incrementAndGet();
    open.add(channel);
    ChannelPipeline pipeline = channel.pipeline();
    HalfPacketHandler halves = new HalfPacketHandler(number, halfPackets, observer);
    pipeline.addLast(halves, transports(http));
    if (!admit(channel)) {
      pipeline.addLast(new ConnectionLimitHandler(number, observer, limits.handshake()));
      return;
    }
    pipeline.addLast(
        new TransportReportHandler(number, observer, settings.mtproxySecret(), settings.strict()));
    pipeline.addLast(new KeySearchHandler(authKeys, SharedThreads.ARITHMETIC));
    pipeline.addLast(
        new FrameRecorder(number, authKeys, settings.schema(), observer, () -> framesRecorded));
    pipeline.addLast(
        halves.behindDecoders(),
        new HandshakeHandler(number, handshakes, observer, connectionRules),
        new ConnectionHandler(number, authKeys, sessions));
    connectionRules.accepted(number, channel);
  }

  /** Lets go of a connection that is no client's, but of the control API. */
  private void leave(Channel channel) {
    open.remove(channel);
    channel.pipeline().remove(HalfPacketHandler.class);
  }

  private boolean admit(Channel channel) {
    if (admitted.incrementAndGet() > limits.connections()) {
      admitted.decrementAndGet();
      return false;
    }
    channel.closeFuture().addListener(closed -> admitted.decrementAndGet());
    return true;
  }

  private TransportDetector transports(@Nullable HttpService http) {
    return new TransportDetector(
        settings.mtproxySecret(),
        limits.frameBytes(),
        SharedThreads.RANDOM,
        wireClock,
        http == null ? null : () -> http.besideMtproto(this::leave));
  }

  @Override
  public <T> T change(Function<World, T> task) {
    return writer.inEventLoop() ? task.apply(world) : onWriter(() -> turn(time(), task));
  }

  @Override
  public <T> T change(WorldChange change, Function<World, T> task) {
    return onWriter(
        () -> {
          TurnTime time = time();
          try {
            return turn(time, task);
          } finally {
            recorder.record(() -> new RecordedTurn.Changed(change, time));
          }
        });
  }

  private void changeRules(RuleChange change, Runnable task) {
    onWriter(
        () -> {
          task.run();
          recorder.record(() -> new RecordedTurn.RulesChanged(change));
          return change;
        });
  }

  private TurnTime time() {
    clockWatch.doDue();
    return new TurnTime(world.clock().now(), wireClock.instant());
  }

  private <T> T turn(TurnTime time, Function<World, T> task) {
    world.begin(time.now());
    try {
      return task.apply(world);
    } finally {
      // also what was done before a refusal: a request to join is stored and refused
      fanout.tell(world.pendingEvents().take(), null);
    }
  }

  /** Writes down what was done on another thread, behind what the writer is about to do. */
  private void later(Supplier<RecordedTurn> turn) {
    writer.execute(() -> recorder.record(turn));
  }

  private <T> T onWriter(Supplier<T> task) {
    if (writer.inEventLoop()) {
      return task.get();
    }
    try {
      return CompletableFuture.supplyAsync(task, writer).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException ofTask) {
        throw ofTask;
      }
      throw e;
    }
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
  }

  LiveRules liveRules() {
    return liveRules;
  }

  Devices devices() {
    return devices;
  }

  /** Whether a client is connected. */
  boolean isInUse() {
    return !open.isEmpty();
  }

  DerivedKeys derivedKeys() {
    return derivedKeys;
  }

  RsaPublicKey publicKey() {
    return settings.rsaKey().publicKey();
  }

  /** Closes its connections, and those that are accepted late. */
  void close() {
    clockWatch.close();
    open.close().awaitUninterruptibly();
    onWriter(
        () -> {
          recorder.end();
          return recorder;
        });
  }
}
