package dev.doppelgram;

import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.CallRules;
import dev.doppelgram.fault.ConnectionRules;
import dev.doppelgram.fault.PushRules;
import dev.doppelgram.fault.Rules;
import dev.doppelgram.fault.Script;
import dev.doppelgram.handshake.HandshakeHandler;
import dev.doppelgram.handshake.Handshakes;
import dev.doppelgram.method.Methods;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.push.Fanout;
import dev.doppelgram.rpc.Aftermath;
import dev.doppelgram.rpc.Calls;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.session.AuthKeys;
import dev.doppelgram.session.ConnectionHandler;
import dev.doppelgram.session.Limits;
import dev.doppelgram.session.Session;
import dev.doppelgram.session.Sessions;
import dev.doppelgram.session.Strictness;
import dev.doppelgram.session.Subscriber;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.MtproxySecret;
import dev.doppelgram.transport.Socks5Handler;
import dev.doppelgram.transport.TransportDetector;
import dev.doppelgram.transport.TransportError;
import dev.doppelgram.view.Endpoint;
import dev.doppelgram.world.AccountSeed;
import dev.doppelgram.world.World;
import dev.doppelgram.world.WorldEvent;
import dev.doppelgram.world.WorldSeed;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one server, put together in the order in which data goes through them: transport,
 * key exchange, session, call, world.
 */
final class Pipeline {
  private static final TransportWire WIRE = new TransportWire();

  private final World world;
  private final Journal journal;
  private final Limits limits;
  private final InstantSource wireClock;
  private final MintedKeys mintedKeys;
  private final RsaPrivateKey rsaKey;
  private final @Nullable MtproxySecret mtproxySecret;
  private final AuthKeys authKeys;
  private final Handshakes handshakes;
  private final Sessions sessions;
  private final ConnectionRules connectionRules;
  private final Script script;
  private final AtomicLong connections = new AtomicLong();
  private final AtomicInteger admitted = new AtomicInteger();

  Pipeline(
      Scenario scenario,
      Schema schema,
      RsaPrivateKey rsaKey,
      Endpoint endpoint,
      @Nullable MtproxySecret mtproxySecret,
      Limits limits,
      boolean strict,
      InstantSource wireClock) {
    this.limits = limits;
    this.wireClock = wireClock;
    journal = new Journal(limits.journalEntries());
    WorldSeed seed = scenario.world();
    this.rsaKey = rsaKey;
    this.mtproxySecret = mtproxySecret;
    mintedKeys =
        new MintedKeys(seed.seed(), seed.accounts().stream().map(AccountSeed::name).toList());
    world = World.of(seed, mintedKeys, endpoint.dc(), wireClock);
    authKeys = new AuthKeys(mintedKeys, wireClock);
    handshakes =
        new Handshakes(
            rsaKey,
            authKeys::add,
            wireClock,
            SharedThreads.RANDOM,
            SharedThreads.ARITHMETIC,
            dc -> !world.switches().strictDc() || Math.abs(dc) % 10_000 == endpoint.dc());
    Executor writer = SharedThreads.WRITERS.next();
    RandomGenerator chance = new Random(seed.seed());
    Rules rules = new Rules(scenario.faults(), chance);
    List<String> names = seed.accounts().stream().map(AccountSeed::name).toList();
    script = new Script(rules, schema, () -> names, seed.switches().expiredCode());
    connectionRules = new ConnectionRules(rules, SharedThreads.LOOPS, journal);
    PushRules pushRules = new PushRules(rules, SharedThreads.LOOPS, journal);
    Fanout fanout = new Fanout(world, schema, this::subscribers, pushRules::pass, journal);
    Calls calls =
        new Calls(
            schema,
            world,
            Methods.of(world, endpoint, new BoundKeys(authKeys), wireClock),
            new CallRules(rules, SharedThreads.LOOPS, journal),
            writer,
            aftermath(fanout),
            journal);
    sessions =
        new Sessions(
            authKeys, calls, journal, limits, strictness(strict), wireClock, SharedThreads.RANDOM);
  }

  private Strictness strictness(boolean strict) {
    if (strict) {
      return Strictness.STRICT;
    }
    return world.switches().strictSeqno() ? Strictness.SEQ_NO : Strictness.LENIENT;
  }

  private Collection<Subscriber> subscribers(long authKeyId) {
    return sessions.of(authKeyId);
  }

  private static Aftermath aftermath(Fanout fanout) {
    return new Aftermath() {
      @Override
      public void happened(List<WorldEvent> events, Session caller) {
        fanout.tell(events, caller);
      }

      @Override
      public void popUp(String text, Session caller) {
        fanout.popUp(text, caller);
      }
    };
  }

  /** What every accepted connection is given: the protocol, from the outside in. */
  ChannelHandler connections(ChannelGroup open) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        long number = connections.incrementAndGet();
        open.add(channel);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(transports());
        if (!admit(channel)) {
          pipeline.addLast(new Overflow(number, journal, limits.handshake()));
          return;
        }
        pipeline.addLast(
            new TransportReport(number, journal),
            new HandshakeHandler(number, handshakes, journal, TransportError::new, connectionRules),
            new ConnectionHandler(number, authKeys, sessions, WIRE));
        connectionRules.accepted(number, channel);
      }
    };
  }

  private boolean admit(Channel channel) {
    if (admitted.incrementAndGet() > limits.connections()) {
      admitted.decrementAndGet();
      return false;
    }
    channel.closeFuture().addListener(closed -> admitted.decrementAndGet());
    return true;
  }

  /** The same behind a SOCKS proxy that takes every address for this server's. */
  ChannelHandler socksConnections(ChannelGroup open) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(new Socks5Handler(), connections(open));
      }
    };
  }

  private TransportDetector transports() {
    return new TransportDetector(
        mtproxySecret, limits.frameBytes(), SharedThreads.RANDOM, wireClock);
  }

  World world() {
    return world;
  }

  Journal journal() {
    return journal;
  }

  Script script() {
    return script;
  }

  MintedKeys mintedKeys() {
    return mintedKeys;
  }

  RsaPublicKey publicKey() {
    return rsaKey.publicKey();
  }
}
