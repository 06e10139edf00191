// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.LiveClock;
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
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running server: one world on a port of its own, in this process or elsewhere. Many may run in
 * one JVM; they share threads and nothing else.
 *
 * <pre>{@code
 * try (Doppelgram server = Doppelgram.builder().scenario(Path.of("book-club.yaml")).start()) {
 *   String session = server.sessionString("alice", SessionFormat.GRAMJS);
 *   …
 * }
 * }</pre>
 */
public interface Doppelgram extends AutoCloseable {
  /** A server with the built-in scenario on a free port, unless the builder sets another. */
  static DoppelgramBuilder builder() {
    return new DoppelgramBuilder();
  }

  /** Starts a server with the built-in scenario on a free port of 127.0.0.1. */
  static Doppelgram start() throws IOException {
    return builder().start();
  }

  /**
   * The world of a server elsewhere: of another process, a container, a machine that many use.
   * Closing it leaves the world as it is; {@link DoppelgramBuilder#startAt} makes one that goes.
   *
   * @param url where its control API is: {@code http://127.0.0.1:20443}
   * @throws IllegalStateException if nothing answers there
   */
  static Doppelgram connect(URI url) {
    return RemoteDoppelgram.connect(url);
  }

  /** The name of the scenario. */
  String name();

  /** Where clients of this machine connect to. */
  InetSocketAddress address();

  /** The host of {@link #address()}, as text: {@code 127.0.0.1}, {@code ::1}. */
  default String host() {
    return ServerInfo.host(address());
  }

  /** The port that it listens on; below 32768 unless another one was asked for. */
  default int port() {
    return address().getPort();
  }

  /** Where it listens for SOCKS5; empty unless the builder asks for it. */
  Optional<InetSocketAddress> socksAddress();

  /**
   * Where the control API is served: {@code http://127.0.0.1:20443}; empty if the builder leaves it
   * out.
   */
  Optional<URI> httpAddress();

  /** The id of the data centre that it plays; of several, the first. */
  int dc();

  /**
   * The data centre that an account of the scenario lives on, which its auth keys and session
   * strings are for.
   */
  int homeDc(String account);

  /** Where its data centres are, by their ids and in their order; the first is {@link #dc}. */
  Map<Integer, InetSocketAddress> dcs();

  /** The key that clients must know to make a key exchange. */
  RsaPublicKey publicKey();

  /**
   * The world's clock: it decides what expires, and moves when a test says so. A {@link #reset}
   * sets it as the scenario says.
   */
  LiveClock clock();

  /** Refuses every call of a method, as {@link #fail(CallPattern, String)} does. */
  default ActiveRule fail(String method, String error) {
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
  default ActiveRule fail(CallPattern calls, String error) {
    return addRule(Rule.on(calls).error(error));
  }

  /**
   * Makes each caller wait so long on the world's clock: until then it is refused with 420 {@code
   * FLOOD_WAIT_n}, n being the seconds that are left, and then the rule is over for it: see {@link
   * RuleTrigger#floodWait}.
   */
  default ActiveRule floodWait(CallPattern calls, Duration duration) {
    return addRule(Rule.on(calls).floodWait(duration));
  }

  /**
   * Answers calls without any effect, also of methods that the server does not serve, until the
   * rule is closed or has acted {@link ActiveRule#times so often}.
   *
   * @param result a {@code TlObject}, a {@code Boolean} or a {@code List}, as the method answers
   * @throws IllegalArgumentException if the method cannot answer that
   */
  default ActiveRule answer(CallPattern calls, Object result) {
    return addRule(Rule.on(calls).answer(result));
  }

  /**
   * Lets calls wait so long, in real time, before they have an effect, until the rule is closed or
   * has acted {@link ActiveRule#times so often}.
   */
  default ActiveRule delay(CallPattern calls, Duration duration) {
    return addRule(Rule.on(calls).delay(duration));
  }

  /**
   * Lets calls wait, before they have an effect, until they are released; {@link HeldCalls#once}
   * holds the first and lets others pass.
   */
  default HeldCalls hold(CallPattern calls) {
    HeldCalls held = new HeldCalls();
    addRule(Rule.on(calls).hold(held));
    return held;
  }

  /**
   * Puts a rule before all others, those of the scenario included.
   *
   * @throws IllegalArgumentException if it names what does not exist
   */
  ActiveRule addRule(Rule rule);

  /** The rules in force, with how often each has acted: the scenario's, then those added. */
  List<ActiveRule> rules();

  /** What happened, in the order in which it happened. */
  Journal journal();

  /**
   * The permanent auth key of an account on one of its devices, logged in without a login.
   *
   * @param account its name in the scenario
   * @param device 1 to 32
   * @throws IllegalArgumentException if the scenario has no such account, or the device no number
   */
  AuthKey authKey(String account, int device);

  /**
   * The session of an account's first device, as a client library's session string.
   *
   * @throws IllegalArgumentException if the world has no such account
   */
  String sessionString(String account, SessionFormat format);

  /** The world as it is now, to be read and added to. */
  LiveWorld world();

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
  int push(String account, TlObject words);

  /**
   * Plays the scenario from its start: the world, its clock and the rules are as they were, the
   * journal begins anew, and every connection is closed. Minted sessions go on working, also those
   * that had logged out; the auth keys of key exchanges are forgotten, and clients with them get a
   * transport error -404. Calls that are under way have no effect on the new world.
   */
  void reset();

  /**
   * Plays another scenario in the place of this one, from its start, as {@link #reset} does; the
   * auth keys of key exchanges are forgotten.
   */
  void play(Scenario scenario);

  /**
   * The world as it is now, as a scenario file that starts exactly there: accounts, chats, members,
   * links, requests, messages, the clock, and the sessions of clients.
   */
  String state();

  /** Equal to an earlier one as long as nothing has happened since. */
  String revision();

  /**
   * Goes on where another world stood, as {@link #state} returned it: every connection is closed,
   * and a {@link #reset} goes back to the scenario.
   */
  void restore(Scenario state);

  /**
   * The device that an auth key belongs to, as {@code Event.Called} names the key.
   *
   * @return from 1 on; 0 for the key of nobody
   */
  int device(long authKeyId);

  /** Stops listening and closes every connection; the worlds that were started here end too. */
  @Override
  void close();
}
