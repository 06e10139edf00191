// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.HeldCalls;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleTrigger;
import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.sessionstring.StoredSession;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.WorldClock;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
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
  private final RunningServer stage;
  private final Channel listener;
  private final @Nullable Channel socksListener;
  private final int dc;

  Doppelgram(RunningServer stage, Channel listener, @Nullable Channel socksListener, int dc) {
    this.stage = stage;
    this.listener = listener;
    this.socksListener = socksListener;
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
    return stage.now().world().name();
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
    return stage.now().publicKey();
  }

  /**
   * The world's clock: it decides what expires, and moves when a test says so. After a {@link
   * #reset} the world has another one.
   */
  public WorldClock clock() {
    return stage.now().world().clock();
  }

  /** Refuses every call of a method, as {@link #fail(CallPattern, String)} does. */
  public ActiveRule fail(String method, String error) {
    return fail(CallPattern.call(method), error);
  }

  /**
   * Refuses calls before they have an effect, until the rule is closed; {@code server.fail(calls,
   * "CHANNEL_PRIVATE").once()} refuses one, {@code times(3)} three.
   *
   * @param error {@code FLOOD_WAIT_30}, {@code 406 INVITE_HASH_EXPIRED}: see {@link
   *     RuleTrigger#error}
   * @throws IllegalArgumentException if there is no such method, account or error; the message says
   *     what may be meant
   */
  public ActiveRule fail(CallPattern calls, String error) {
    return addRule(Rule.on(calls).error(error));
  }

  /**
   * Makes each caller wait so long on the world's clock: until then it is refused with 420 {@code
   * FLOOD_WAIT_n}, n being the seconds that are left, and then the rule is over for it: see {@link
   * RuleTrigger#floodWait}.
   */
  public ActiveRule floodWait(CallPattern calls, Duration duration) {
    return addRule(Rule.on(calls).floodWait(duration));
  }

  /**
   * Answers calls without any effect, also of methods that the server does not serve, until the
   * rule is closed or has acted {@link ActiveRule#times so often}.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}, as the method answers
   * @throws IllegalArgumentException if the method cannot answer that
   */
  public ActiveRule answer(CallPattern calls, Object result) {
    return addRule(Rule.on(calls).answer(result));
  }

  /**
   * Lets calls wait so long, in real time, before they have an effect, until the rule is closed or
   * has acted {@link ActiveRule#times so often}.
   */
  public ActiveRule delay(CallPattern calls, Duration duration) {
    return addRule(Rule.on(calls).delay(duration));
  }

  /**
   * Lets calls wait, before they have an effect, until they are released; {@link HeldCalls#once}
   * holds the first and lets others pass.
   */
  public HeldCalls hold(CallPattern calls) {
    return stage.now().rules().hold(calls);
  }

  /**
   * Puts a rule before all others, those of the scenario included.
   *
   * @throws IllegalArgumentException if it names what does not exist
   */
  public ActiveRule addRule(Rule rule) {
    return stage.now().rules().add(rule);
  }

  /** The rules in force, with how often each has acted: the scenario's, then those added. */
  public List<ActiveRule> rules() {
    return stage.now().rules().all();
  }

  /** What happened, in the order in which it happened. */
  public Journal journal() {
    return stage.journal();
  }

  /**
   * The permanent auth key of an account on one of its devices, logged in without a login.
   *
   * @param account its name in the scenario
   * @param device 1 to 32
   * @throws IllegalArgumentException if the scenario has no such account, or the device no number
   */
  public AuthKey authKey(String account, int device) {
    return stage.now().derivedKeys().of(account, device);
  }

  /**
   * The session of an account's first device, as a client library's session string.
   *
   * @throws IllegalArgumentException if the world has no such account
   */
  public String sessionString(String account, SessionFormat format) {
    AuthKey key = authKey(account, 1);
    AccountSnapshot user = world().account(account);
    return format.encode(new StoredSession(dc, host(), port(), key, user.id(), user.bot()));
  }

  /** The world as it is now, to be read and added to. */
  public LiveWorld world() {
    return new LiveWorld(stage);
  }

  /**
   * Sends updates to every session of an account that takes them, each in the words of its layer;
   * the world is not changed, so that a pts in them is up to the test.
   *
   * @param words an {@code Updates}, or one {@code Update}
   * @return how many sessions were sent them
   * @throws IllegalArgumentException if there is no such account, or the words are not what the
   *     schema has
   * @throws IllegalStateException if no session of the account takes them: one does once its client
   *     has made a call outside {@code invokeWithoutUpdates}
   */
  public int push(String account, TlObject words) {
    return HandmadeUpdates.send(words, account, stage.now());
  }

  /**
   * Plays the scenario from its start: the world, its clock and the rules are as they were, the
   * journal is empty, and every connection is closed. Minted sessions go on working, also those
   * that had logged out; the auth keys of key exchanges stay known, but nobody is logged in on
   * them. Calls that are under way have no effect on the new world.
   */
  public void reset() {
    stage.reset();
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    if (socksListener != null) {
      socksListener.close().syncUninterruptibly();
    }
    stage.now().close();
  }
}
