package dev.doppelgram;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.Held;
import dev.doppelgram.fault.Occasion;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.Scripted;
import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.sessionstring.StoredSession;
import dev.doppelgram.world.WorldClock;
import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running server: one world on a port of its own. Many may run in one JVM; they share threads and
 * nothing else.
 *
 * <pre>{@code
 * try (Doppelgram server = Doppelgram.builder().scenario("book-club.yaml").start()) {
 *   String session = server.sessionString("alice", SessionFormat.GRAMJS);
 *   …
 * }
 * }</pre>
 */
public final class Doppelgram implements AutoCloseable {
  private final Pipeline pipeline;
  private final Channel listener;
  private final @Nullable Channel socksListener;
  private final ChannelGroup connections;
  private final int dc;

  Doppelgram(
      Pipeline pipeline,
      Channel listener,
      @Nullable Channel socksListener,
      ChannelGroup connections,
      int dc) {
    this.pipeline = pipeline;
    this.listener = listener;
    this.socksListener = socksListener;
    this.connections = connections;
    this.dc = dc;
  }

  /** A server with the built-in scenario on a free port, unless the builder is told otherwise. */
  public static DoppelgramBuilder builder() {
    return new DoppelgramBuilder();
  }

  /** Starts a server with the built-in scenario on a free port of 127.0.0.1. */
  public static Doppelgram start() throws IOException {
    return builder().start();
  }

  /** The name of the scenario. */
  public String name() {
    return pipeline.world().name();
  }

  /** Where clients connect to. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  /** The address that it listens on, as text: {@code 127.0.0.1}. */
  public String host() {
    return address().getAddress().getHostAddress();
  }

  /** The port that it listens on; below 32768 unless another one was asked for. */
  public int port() {
    return address().getPort();
  }

  /** Where it listens for SOCKS5; empty unless the builder was told to. */
  public Optional<InetSocketAddress> socksAddress() {
    return Optional.ofNullable(socksListener)
        .map(socks -> (InetSocketAddress) socks.localAddress());
  }

  /** The id of the data centre that it plays. */
  public int dc() {
    return dc;
  }

  /** The key that clients must know to make a key exchange. */
  public RsaPublicKey publicKey() {
    return pipeline.publicKey();
  }

  /** The world's clock: it decides what expires, and moves when a test says so. */
  public WorldClock clock() {
    return pipeline.world().clock();
  }

  /** Refuses every call of a method, as {@link #fail(CallPattern, String)} does. */
  public Scripted fail(String method, String error) {
    return fail(CallPattern.call(method), error);
  }

  /**
   * Refuses calls before they have an effect, until the rule is closed.
   *
   * @param error {@code FLOOD_WAIT_30}, {@code 406 INVITE_HASH_EXPIRED}: see {@link Occasion#error}
   * @throws IllegalArgumentException if there is no such method, account or error; the message says
   *     what may be meant
   */
  public Scripted fail(CallPattern calls, String error) {
    return script(Rule.on(calls).error(error));
  }

  /**
   * Answers calls without any effect, also of methods that the server does not serve.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}, as the method answers
   * @throws IllegalArgumentException if the method cannot answer that
   */
  public Scripted answer(CallPattern calls, Object result) {
    return script(Rule.on(calls).answer(result));
  }

  /** Lets calls wait so long, in real time, before they have an effect. */
  public Scripted delay(CallPattern calls, Duration duration) {
    return script(Rule.on(calls).delay(duration));
  }

  /** Lets calls wait, before they have an effect, until they are released. */
  public Held hold(CallPattern calls) {
    return pipeline.script().hold(calls);
  }

  /**
   * Puts a rule before all others, those of the scenario included.
   *
   * @throws IllegalArgumentException if it names what does not exist
   */
  public Scripted script(Rule rule) {
    return pipeline.script().add(rule);
  }

  /** What happened, in the order in which it happened. */
  public Journal journal() {
    return pipeline.journal();
  }

  /**
   * The permanent auth key of an account on one of its devices, logged in without a login.
   *
   * @param account its name in the scenario
   * @param device 1 to 32
   * @throws IllegalArgumentException if the scenario has no such account, or the device no number
   */
  public AuthKey authKey(String account, int device) {
    return pipeline.mintedKeys().of(account, device);
  }

  /** The session of an account's first device, as a client library's session string. */
  public String sessionString(String account, SessionFormat format) {
    return format.encode(new StoredSession(dc, host(), port(), authKey(account, 1)));
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    if (socksListener != null) {
      socksListener.close().syncUninterruptibly();
    }
    connections.close().awaitUninterruptibly();
  }
}
