// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.LiveClock;
import dev.doppelgram.control.LiveWorld;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.remote.HttpApi;
import dev.doppelgram.remote.RemoteClock;
import dev.doppelgram.remote.RemoteJournal;
import dev.doppelgram.remote.RemoteRules;
import dev.doppelgram.remote.RemoteServer;
import dev.doppelgram.remote.RemoteWorld;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.tl.TlObject;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A world of a server elsewhere, by its control API. */
final class RemoteDoppelgram implements Doppelgram {
  private final RemoteServer server;
  private final RemoteWorld world;
  private final RemoteClock clock;
  private final RemoteRules rules;
  private final RemoteJournal journal;
  private final @Nullable HttpApi owner;
  private boolean closed;

  /**
   * @param owner of the server that the world was made at, and is ended by; null if it stays
   */
  private RemoteDoppelgram(HttpApi api, @Nullable HttpApi owner) {
    this.server = new RemoteServer(api);
    this.world = new RemoteWorld(api);
    this.clock = new RemoteClock(api);
    this.rules = new RemoteRules(api);
    this.journal = new RemoteJournal(api);
    this.owner = owner;
  }

  static Doppelgram connect(URI url) {
    return new RemoteDoppelgram(new HttpApi(url), null);
  }

  /** Makes a world, which ends with what is returned. */
  static Doppelgram start(URI url, StartOptions options) {
    HttpApi first = new HttpApi(url);
    URI made = RemoteServer.start(first, options.elsewhere(), RemoteScenario.text(options));
    Doppelgram started = new RemoteDoppelgram(new HttpApi(made), first);
    if (options.framesRecorded) {
      ((RemoteDoppelgram) started).server.recordFrames();
    }
    return started;
  }

  URI url() {
    return server.url();
  }

  @Override
  public String name() {
    return server.scenario();
  }

  @Override
  public InetSocketAddress address() {
    return server.mtproto();
  }

  @Override
  public Optional<InetSocketAddress> socksAddress() {
    return server.socks();
  }

  @Override
  public Optional<URI> httpAddress() {
    return Optional.of(server.url());
  }

  @Override
  public int dc() {
    return server.dc();
  }

  @Override
  public int homeDc(String account) {
    return server.homeDc(account);
  }

  @Override
  public Map<Integer, InetSocketAddress> dcs() {
    return server.dcs();
  }

  @Override
  public RsaPublicKey publicKey() {
    return server.publicKey();
  }

  @Override
  public LiveClock clock() {
    return clock;
  }

  @Override
  public ActiveRule addRule(Rule rule) {
    return rules.add(rule);
  }

  @Override
  public List<ActiveRule> rules() {
    return rules.all();
  }

  @Override
  public Journal journal() {
    return journal.journal();
  }

  @Override
  public AuthKey authKey(String account, int device) {
    return server.authKey(account, device);
  }

  @Override
  public String sessionString(String account, SessionFormat format) {
    return server.session(account, format);
  }

  @Override
  public LiveWorld world() {
    return world;
  }

  @Override
  public int push(String account, TlObject words) {
    return server.push(account, words);
  }

  @Override
  public void reset() {
    server.reset();
  }

  @Override
  public void play(Scenario scenario) {
    server.play(RemoteScenario.text(scenario));
  }

  @Override
  public String state() {
    return server.state();
  }

  @Override
  public String revision() {
    return server.revision();
  }

  @Override
  public void restore(Scenario state) {
    server.restore(RemoteScenario.text(state));
  }

  @Override
  public int device(long authKeyId) {
    journal.fetchAll();
    return journal.device(authKeyId);
  }

  /** Ends the world, if it was made for this. */
  @Override
  public synchronized void close() {
    if (owner != null && !closed) {
      closed = true;
      journal.end();
      RemoteServer.stop(owner, server.name());
    }
  }

  @Override
  public String toString() {
    return "Doppelgram at " + server.url();
  }
}
