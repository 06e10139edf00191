// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.DerivedKeys;
import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.HandmadeUpdates;
import dev.doppelgram.control.InProcessWorld;
import dev.doppelgram.control.KnownNames;
import dev.doppelgram.control.LiveRules;
import dev.doppelgram.control.Metrics;
import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.control.ServerInfo;
import dev.doppelgram.control.http.HttpService;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.replication.Deed;
import dev.doppelgram.scenario.Document;
import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.sessionstring.StoredSession;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.WorldClock;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the scenario is played: the pipeline in force, which a reset replaces by a new one. */
final class RunningServer implements ControlledServer {
  private final Settings settings;
  private final Journal journal;
  private final ServedWorlds worlds;
  private final @Nullable HttpService http;
  private final OtherServers others;
  private volatile Pipeline pipeline;
  private volatile @Nullable ServerInfo info;
  private final Metrics metrics = new Metrics();

  /** What a reset goes back to, and when it was read. */
  private Scenario home;

  private Instant start;

  RunningServer(Settings settings, ServedWorlds worlds) {
    this.settings = settings;
    this.worlds = worlds;
    others = new OtherServers(settings.replication());
    journal =
        new Journal(
            settings.limits().journalEntries(),
            settings.limits().journalBytes(),
            new KnownNames(
                settings.schema(), () -> now().derivedKeys().accounts(), this::accountName),
            settings.wireClock());
    pipeline = new Pipeline(settings, reporter());
    home = settings.scenario();
    start = pipeline.start();
    http =
        settings.http().served()
            ? new HttpService(
                this,
                settings.http().hosts(),
                settings.http().scenarioLimit(),
                SharedThreads.REQUESTS)
            : null;
  }

  Pipeline now() {
    return pipeline;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  /** Plays the scenario from its start, once all that are connected are gone. */
  @Override
  public void reset() {
    others.have(new Deed.Reset(), this::resetNow);
  }

  synchronized void resetNow() {
    replace(home.world().name(), () -> pipeline.backTo(home, start, reporter()));
  }

  /** Plays another scenario in the place of this one, once all that are connected are gone. */
  @Override
  public void play(Scenario scenario) {
    others.have(Deed.Play::new, scenario, this::playNow);
  }

  synchronized void playNow(Scenario scenario) {
    restoreNow(scenario);
    home = scenario;
    start = pipeline.start();
  }

  @Override
  public void restore(Scenario state) {
    others.have(Deed.Restore::new, state, this::restoreNow);
  }

  synchronized void restoreNow(Scenario state) {
    replace(state.world().name(), () -> pipeline.with(state, reporter()));
  }

  /** Plays a scenario that began elsewhere; a reset goes back to the first one, and its start. */
  synchronized void goOn(Scenario first, Instant firstStart, Scenario scenario, Instant began) {
    replace(scenario.world().name(), () -> pipeline.backTo(scenario, began, reporter()));
    home = first;
    start = firstStart;
  }

  private void replace(String name, Supplier<Pipeline> next) {
    boolean frames = pipeline.connections().recordsFrames();
    pipeline.close();
    journal.restart(name);
    pipeline = next.get();
    pipeline.connections().recordFrames(frames);
    playing(name);
  }

  private void playing(String scenario) {
    ServerInfo known = info;
    if (known != null) {
      bound(known.playing(scenario));
    }
  }

  @Override
  public String state() {
    return pipeline.state();
  }

  @Override
  public String revision() {
    Pipeline playing = pipeline;
    return "%x-%d-%x"
        .formatted(
            System.identityHashCode(playing),
            playing.world().turns(),
            playing.world().clock().setting().hashCode());
  }

  private Observer reporter() {
    return metrics.before(journal.reporter());
  }

  @Override
  public Metrics metrics() {
    return metrics;
  }

  @Override
  public int clients() {
    return pipeline.connections().count();
  }

  @Override
  public int sessions() {
    return pipeline.sessions();
  }

  @Override
  public boolean recordsFrames() {
    return pipeline.connections().recordsFrames();
  }

  @Override
  public void recordFrames(boolean wanted) {
    pipeline.connections().recordFrames(wanted);
  }

  /** To be called once it listens, before anybody may ask. */
  void bound(ServerInfo where) {
    info = where;
  }

  @Override
  public ServerInfo info() {
    ServerInfo known = info;
    if (known == null) {
      throw new IllegalStateException("it does not listen yet");
    }
    return known;
  }

  @Override
  public InProcessWorld world() {
    return RunningWorld.live(this::now);
  }

  @Override
  public WorldClock clock() {
    return pipeline.world().clock();
  }

  @Override
  public LiveRules rules() {
    return pipeline.liveRules();
  }

  @Override
  public int push(String account, TlObject words) {
    return HandmadeUpdates.send(words, account, now());
  }

  @Override
  public Rule readRule(Document keys) {
    return pipeline.readRule(keys);
  }

  @Override
  public String accountName(String nameOrPhone) {
    return pipeline.world().accounts().nameOf(nameOrPhone);
  }

  @Override
  public Schema schema() {
    return settings.schema();
  }

  @Override
  public InstantSource realTime() {
    return settings.wireClock();
  }

  @Override
  public int device(long authKeyId) {
    return pipeline.devices().of(authKeyId);
  }

  @Override
  public AuthKey authKey(String account, int device) {
    DerivedKeys keys = pipeline.derivedKeys();
    if (!keys.accounts().contains(account)) {
      throw new IllegalArgumentException(KnownNames.unknown("account", account, keys.accounts()));
    }
    return keys.of(account, device);
  }

  @Override
  public int homeDc(String account) {
    return pipeline.homeOf(account);
  }

  @Override
  public String session(String account, int device, SessionFormat format) {
    AuthKey key = authKey(account, device);
    AccountSnapshot user = world().account(account);
    int dc = homeDc(account);
    InetSocketAddress address = info().dcs().getOrDefault(dc, info().mtproto());
    return format.encode(
        new StoredSession(
            dc, ServerInfo.host(address), address.getPort(), key, user.id(), user.bot()));
  }

  @Override
  public RsaPublicKey publicKey() {
    return settings.rsaKey().publicKey();
  }

  @Override
  public ServedWorlds worlds() {
    return worlds;
  }

  /** When it was last used, as {@link System#nanoTime} has it; now while clients are connected. */
  long lastUse() {
    return http == null || pipeline.connections().count() > 0 ? System.nanoTime() : http.lastUse();
  }

  @Nullable HttpService http() {
    return http;
  }

  void close() {
    if (http != null) {
      http.close();
    }
    others.leave();
    pipeline.close();
  }

  /** Gives accepted connections what they need. */
  Acceptor acceptor() {
    return new Acceptor(this, settings);
  }
}
