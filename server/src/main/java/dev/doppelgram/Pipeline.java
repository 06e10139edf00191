package dev.doppelgram;

import dev.doppelgram.crypto.RsaPrivateKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.RuleGate;
import dev.doppelgram.fault.Rules;
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
import dev.doppelgram.session.Subscriber;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.transport.MtproxySecret;
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
import io.netty.channel.group.ChannelGroup;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one server, put together in the order in which data goes through them: transport,
 * key exchange, session, call, world.
 */
final class Pipeline {
  private final World world;
  private final Journal journal = new Journal();
  private final MintedKeys mintedKeys;
  private final RsaPrivateKey rsaKey;
  private final @Nullable MtproxySecret mtproxySecret;
  private final AuthKeys authKeys;
  private final Handshakes handshakes;
  private final Sessions sessions;
  private final AtomicLong connections = new AtomicLong();

  Pipeline(
      Scenario scenario,
      RsaPrivateKey rsaKey,
      Endpoint endpoint,
      @Nullable MtproxySecret mtproxySecret,
      Limits limits,
      InstantSource wireClock) {
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
    RuleGate rules = new RuleGate(new Rules(scenario.faults(), chance));
    Fanout fanout = new Fanout(world, this::subscribers, journal);
    Calls calls =
        new Calls(
            Schema.telegram(),
            world,
            Methods.of(world, endpoint, wireClock),
            rules,
            writer,
            aftermath(fanout),
            journal);
    sessions =
        new Sessions(
            authKeys,
            calls,
            journal,
            limits,
            world.switches().strictSeqno(),
            wireClock,
            SharedThreads.RANDOM);
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
        channel
            .pipeline()
            .addLast(
                new TransportDetector(
                    mtproxySecret, TransportDetector.DEFAULT_FRAME_LIMIT, SharedThreads.RANDOM),
                new TransportReport(number, journal),
                new HandshakeHandler(number, handshakes, journal, TransportError::new),
                new ConnectionHandler(number, authKeys, sessions, TransportError::new));
      }
    };
  }

  World world() {
    return world;
  }

  Journal journal() {
    return journal;
  }

  MintedKeys mintedKeys() {
    return mintedKeys;
  }

  RsaPublicKey publicKey() {
    return rsaKey.publicKey();
  }
}
