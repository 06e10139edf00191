// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.LiveWorld;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.HeldCalls;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleTrigger;
import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.WorldClock;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running server: one world on a port of its own. Many may run in one JVM; they share threads and
 * nothing else.
 *
 * <pre>{@code
 * try (Doppelgram server = Doppelgram.builder().scenario(Path.of("book-club.yaml")).start()) {
 *   String session = server.sessionString("alice", SessionFormat.GRAMJS);
 *   …
 * }
 * }</pre>
 */
public final class Doppelgram implements AutoCloseable {
  private final RunningServer running;
  private final List<Channel> listeners;
  private final @Nullable ServedWorlds others;

  /**
   * @param listeners all that it listens on
   * @param others the worlds that end with this one; null if none do
   */
  Doppelgram(RunningServer running, List<Channel> listeners, @Nullable ServedWorlds others) {
    this.running = running;
    this.listeners = List.copyOf(listeners);
    this.others = others;
  }

  /** A server with the built-in scenario on a free port, unless the builder sets another. */
  public static DoppelgramBuilder builder() {
    return new DoppelgramBuilder();
  }

  /** Starts a server with the built-in scenario on a free port of 127.0.0.1. */
  public static Doppelgram start() throws IOException {
    return builder().start();
  }

  /** The name of the scenario. */
  public String name() {
    return running.now().world().name();
  }

  /** Where clients of this machine connect to. */
  public InetSocketAddress address() {
    return running.info().mtproto();
  }

  /** The host of {@link #address()}, as text: {@code 127.0.0.1}, {@code ::1}. */
  public String host() {
    return ServerInfo.host(address());
  }

  /** The port that it listens on; below 32768 unless another one was asked for. */
  public int port() {
    return address().getPort();
  }

  /** Where it listens for SOCKS5; empty unless the builder asks for it. */
  public Optional<InetSocketAddress> socksAddress() {
    return Optional.ofNullable(running.info().socks());
  }

  /**
   * Where the control API is served: {@code http://127.0.0.1:20443}; empty if the builder leaves it
   * out.
   */
  public Optional<URI> httpAddress() {
    return Optional.ofNullable(running.info().http())
        .map(http -> URI.create("http://" + ServerInfo.text(http)));
  }

  /** The id of the data centre that it plays; of several, the first. */
  public int dc() {
    return running.info().dc();
  }

  /**
   * The data centre that an account of the scenario lives on, which its auth keys and session
   * strings are for.
   */
  public int homeDc(String account) {
    return running.homeDc(account);
  }

  /** Where its data centres are, by their ids and in their order; the first is {@link #dc}. */
  public Map<Integer, InetSocketAddress> dcs() {
    return running.info().dcs();
  }

  /** The key that clients must know to make a key exchange. */
  public RsaPublicKey publicKey() {
    return running.now().publicKey();
  }

  /**
   * The world's clock: it decides what expires, and moves when a test says so. After a {@link
   * #reset} the world has another one.
   */
  public WorldClock clock() {
    return running.now().world().clock();
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
    return running.now().rules().hold(calls);
  }

  /**
   * Puts a rule before all others, those of the scenario included.
   *
   * @throws IllegalArgumentException if it names what does not exist
   */
  public ActiveRule addRule(Rule rule) {
    return running.now().rules().add(rule);
  }

  /** The rules in force, with how often each has acted: the scenario's, then those added. */
  public List<ActiveRule> rules() {
    return running.now().rules().all();
  }

  /** What happened, in the order in which it happened. */
  public Journal journal() {
    return running.journal();
  }

  /**
   * The permanent auth key of an account on one of its devices, logged in without a login.
   *
   * @param account its name in the scenario
   * @param device 1 to 32
   * @throws IllegalArgumentException if the scenario has no such account, or the device no number
   */
  public AuthKey authKey(String account, int device) {
    return running.authKey(account, device);
  }

  /**
   * The session of an account's first device, as a client library's session string.
   *
   * @throws IllegalArgumentException if the world has no such account
   */
  public String sessionString(String account, SessionFormat format) {
    return running.session(account, 1, format);
  }

  /** The world as it is now, to be read and added to. */
  public LiveWorld world() {
    return running.world();
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
    return running.push(account, words);
  }

  /**
   * Plays the scenario from its start: the world, its clock and the rules are as they were, the
   * journal begins anew, and every connection is closed. Minted sessions go on working, also those
   * that had logged out; the auth keys of key exchanges are forgotten, and clients with them get a
   * transport error -404. Calls that are under way have no effect on the new world.
   */
  public void reset() {
    running.reset();
  }

  /**
   * Plays another scenario in the place of this one, from its start, as {@link #reset} does; the
   * auth keys of key exchanges are forgotten.
   */
  public void play(Scenario scenario) {
    running.play(scenario);
  }

  /**
   * The world as it is now, as a scenario file that starts exactly there: accounts, chats, members,
   * links, requests, messages, the clock, and the sessions of clients.
   */
  public String state() {
    return running.state();
  }

  /** Equal to an earlier one as long as nothing has happened since. */
  public Object revision() {
    return running.revision();
  }

  /**
   * Goes on where another world stood, as {@link #state} told it: every connection is closed, and a
   * {@link #reset} goes back to the scenario.
   */
  public void restore(Scenario state) {
    running.restore(state);
  }

  /**
   * The device that an auth key belongs to, as {@code Event.Called} names the key.
   *
   * @return from 1 on; 0 for the key of nobody
   */
  public int device(long authKeyId) {
    return running.device(authKeyId);
  }

  RunningServer running() {
    return running;
  }

  /** Those of its process. */
  ServedWorlds worlds() {
    return running.worlds();
  }

  /** Stops listening and closes every connection; the worlds that were started here end too. */
  @Override
  public void close() {
    listeners.forEach(Listeners::free);
    if (others != null) {
      others.close();
    }
    running.close();
  }

  @Override
  public String toString() {
    return "Doppelgram «" + name() + "» on port " + port();
  }
}
