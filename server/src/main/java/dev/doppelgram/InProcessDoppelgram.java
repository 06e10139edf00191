// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.InProcessClock;
import dev.doppelgram.control.LiveClock;
import dev.doppelgram.control.LiveWorld;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.ActiveRule;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.tl.TlObject;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server of this process. */
final class InProcessDoppelgram implements Doppelgram {
  private final RunningServer running;
  private final List<Channel> listeners;
  private final @Nullable ServedWorlds others;

  /**
   * @param listeners all that it listens on
   * @param others the worlds that end with this one; null if none do
   */
  InProcessDoppelgram(
      RunningServer running, List<Channel> listeners, @Nullable ServedWorlds others) {
    this.running = running;
    this.listeners = List.copyOf(listeners);
    this.others = others;
  }

  @Override
  public String name() {
    return running.now().world().name();
  }

  @Override
  public InetSocketAddress address() {
    return running.info().mtproto();
  }

  @Override
  public Optional<InetSocketAddress> socksAddress() {
    return Optional.ofNullable(running.info().socks());
  }

  @Override
  public Optional<URI> httpAddress() {
    return Optional.ofNullable(running.info().http())
        .map(http -> URI.create("http://" + ServerInfo.text(http)));
  }

  @Override
  public int dc() {
    return running.info().dc();
  }

  @Override
  public int homeDc(String account) {
    return running.homeDc(account);
  }

  @Override
  public Map<Integer, InetSocketAddress> dcs() {
    return running.info().dcs();
  }

  @Override
  public RsaPublicKey publicKey() {
    return running.now().publicKey();
  }

  @Override
  public LiveClock clock() {
    return new InProcessClock(running::clock);
  }

  @Override
  public ActiveRule addRule(Rule rule) {
    return running.now().rules().add(rule);
  }

  @Override
  public List<ActiveRule> rules() {
    return running.now().rules().all();
  }

  @Override
  public Journal journal() {
    return running.journal();
  }

  @Override
  public AuthKey authKey(String account, int device) {
    return running.authKey(account, device);
  }

  @Override
  public String sessionString(String account, SessionFormat format) {
    return running.session(account, 1, format);
  }

  @Override
  public LiveWorld world() {
    return running.world();
  }

  @Override
  public int push(String account, TlObject words) {
    return running.push(account, words);
  }

  @Override
  public void reset() {
    running.reset();
  }

  @Override
  public void play(Scenario scenario) {
    running.play(scenario);
  }

  @Override
  public String state() {
    return running.state();
  }

  @Override
  public String revision() {
    return running.revision();
  }

  @Override
  public void restore(Scenario state) {
    running.restore(state);
  }

  @Override
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
