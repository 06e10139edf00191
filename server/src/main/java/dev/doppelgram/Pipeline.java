// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.LiveRules;
import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.control.http.HttpService;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.CallRules;
import dev.doppelgram.fault.ConnectionRules;
import dev.doppelgram.fault.PushRules;
import dev.doppelgram.fault.RuleEditor;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.handshake.HandshakeHandler;
import dev.doppelgram.handshake.Handshakes;
import dev.doppelgram.method.Methods;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.push.UpdatePusher;
import dev.doppelgram.rpc.CallDispatcher;
import dev.doppelgram.rpc.RpcEngine;
import dev.doppelgram.session.AuthKeys;
import dev.doppelgram.session.ConnectionHandler;
import dev.doppelgram.session.HalfPacketHandler;
import dev.doppelgram.session.HalfPackets;
import dev.doppelgram.session.KeySource;
import dev.doppelgram.session.Limits;
import dev.doppelgram.session.Sessions;
import dev.doppelgram.session.StrictMode;
import dev.doppelgram.session.Subscriber;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.TransportDetector;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.AccountSeed;
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
  private final UpdatePusher fanout;
  private final HalfPackets halfPackets;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final ConnectionRules connectionRules;
  private final RuleEditor ruleEditor;
  private final LiveRules liveRules;
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
    derivedKeys =
        new DerivedKeys(seed.seed(), seed.accounts().stream().map(AccountSeed::name).toList());
    devices = new Devices(derivedKeys);
    this.observer = devices.before(observer);
    world = World.of(seed, derivedKeys, settings.endpoint().dc(), clockFrom(start));
    authKeys = keys.apply(derivedKeys, this::logOut);
    handshakes = handshakes();
    writer = SharedThreads.WRITERS.next();
    Rules rules = new Rules(settings.scenario().faults(), seed.seed());
    ruleEditor =
        new RuleEditor(rules, schema, derivedKeys::accounts, seed.switches().expiredCode());
    liveRules = new LiveRules(ruleEditor);
    connectionRules = new ConnectionRules(rules, SharedThreads.LOOPS, this.observer);
    PushRules pushRules = new PushRules(rules, SharedThreads.LOOPS, this.observer);
    fanout = new UpdatePusher(world, schema, this::subscribers, pushRules::pass, this.observer);
    sessions =
        new Sessions(
            authKeys,
            calls(new CallRules(rules, SharedThreads.LOOPS, this.observer)),
            this.observer,
            limits,
            strictness(settings.strict()),
            wireClock,
            SharedThreads.RANDOM);
  }

  private Handshakes handshakes() {
    return new Handshakes(
        settings.rsaKey(),
        authKeys::add,
        wireClock,
        SharedThreads.RANDOM,
        SharedThreads.ARITHMETIC,
        dc -> !world.switches().strictDc() || Math.abs(dc) % 10_000 == settings.endpoint().dc());
  }

  private RpcEngine calls(CallRules rules) {
    return new RpcEngine(
        settings.schema(),
        world,
        new CallDispatcher(
            settings.schema(),
            world,
            Methods.of(world, settings.endpoint(), new BoundKeys(authKeys)),
            rules),
        wireClock,
        writer,
        SharedThreads.ARITHMETIC,
        new CallEffects(fanout),
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
    return new Pipeline(settings, reports, start, authKeys::inherited);
  }

  /** Ends the login of a key that gave way to others. */
  private void logOut(long authKeyId) {
    writer.execute(() -> world.authorizations().logOut(authKeyId));
  }

  /** Real time, less what has passed since the server started: relative dates count from there. */
  private InstantSource clockFrom(Instant then) {
    Duration passed = Duration.between(then, wireClock.instant());
    return passed.isZero() ? wireClock : () -> wireClock.instant().minus(passed);
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
    if (settings.framesRecorded()) {
      pipeline.addLast(new FrameRecorder(number, authKeys, settings.schema(), observer));
    }
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
    if (writer.inEventLoop()) {
      return task.apply(world);
    }
    Supplier<T> turn =
        () -> {
          world.begin(world.clock().now());
          T result = task.apply(world);
          fanout.tell(world.pendingEvents().take(), null);
          return result;
        };
    try {
      return CompletableFuture.supplyAsync(turn, writer).join();
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
    open.close().awaitUninterruptibly();
  }
}
