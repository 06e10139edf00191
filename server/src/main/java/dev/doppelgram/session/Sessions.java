// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.AuthKeyUse;
import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.observe.Observer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;

/** The sessions of a server; they outlive connections. For several threads at once. */
public final class Sessions implements AuthKeyUse {
  private final AuthKeys keys;
  private final CallSink calls;
  private final Observer observer;
  private final Limits limits;
  private final StrictMode strictness;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final DisconnectedSessions resting;
  private final KeptBytes kept;
  private final KeyShares shares;
  private final ConcurrentMap<AuthKeyState, ConcurrentMap<Long, MtprotoSession>> byKey =
      new ConcurrentHashMap<>();
  private final ServiceMessages serviceMessages = new ServiceMessages();
  private volatile KeyEnds keyEnds;

  /**
   * @param calls takes the API calls of every session
   * @param clock real time, whatever the world's clock says
   * @param random for several threads at once
   */
  public Sessions(
      AuthKeys keys,
      CallSink calls,
      Observer observer,
      Limits limits,
      StrictMode strictness,
      InstantSource clock,
      RandomGenerator random) {
    this.keys = keys;
    this.calls = calls;
    this.observer = observer;
    this.limits = limits;
    this.strictness = strictness;
    resting = new DisconnectedSessions(limits.restingSessions());
    kept = new KeptBytes(limits.keptBytes());
    shares = new KeyShares(limits.underWayBytes(), limits.pendingBytes());
    this.clock = clock;
    this.random = random;
    keys.usedBy(this);
    keyEnds = (id, loop, then) -> then.accept(keys.destroy(id));
  }

  /** Has keys ended by another; to be called before there are sessions. */
  public void keysEndedBy(KeyEnds other) {
    keyEnds = other;
  }

  KeyEnds keyEnds() {
    return keyEnds;
  }

  /** The sessions that may be sent updates: of a permanent key and of those that stand for it. */
  public Collection<Subscriber> of(long authKeyId) {
    AuthKeyState key = keys.find(authKeyId);
    if (key == null) {
      return List.of();
    }
    List<Subscriber> subscribers = new ArrayList<>(known(key));
    for (AuthKeyState temporary : key.bound()) {
      if (keys.find(temporary.key().id()) != null) {
        subscribers.addAll(known(temporary));
      }
    }
    return subscribers;
  }

  /** How many are kept. */
  public int count() {
    return byKey.values().stream().mapToInt(Map::size).sum();
  }

  private Collection<MtprotoSession> known(AuthKeyState key) {
    ConcurrentMap<Long, MtprotoSession> ofKey = byKey.get(key);
    return ofKey == null ? List.of() : ofKey.values();
  }

  private ConcurrentMap<Long, MtprotoSession> of(AuthKeyState key) {
    ConcurrentMap<Long, MtprotoSession> known = byKey.get(key);
    return known == null ? byKey.computeIfAbsent(key, first -> new ConcurrentHashMap<>(4)) : known;
  }

  /** The session of this id on this key; a new one lives on the event loop of {@code first}. */
  MtprotoSession get(AuthKeyState key, long sessionId, Connection first) {
    ConcurrentMap<Long, MtprotoSession> ofKey = of(key);
    MtprotoSession known = ofKey.get(sessionId);
    if (known != null) {
      return known;
    }
    MtprotoSession session =
        ofKey.computeIfAbsent(sessionId, id -> new MtprotoSession(this, key, id, first));
    if (ofKey.size() > limits.sessionsOfKey()) {
      dropOldest(ofKey, session);
    }
    return session;
  }

  /** Forgets a session. Returns false if it is not known. */
  boolean remove(AuthKeyState key, long sessionId) {
    ConcurrentMap<Long, MtprotoSession> ofKey = byKey.get(key);
    MtprotoSession session = ofKey == null ? null : ofKey.remove(sessionId);
    if (session == null) {
      return false;
    }
    session.ended();
    return true;
  }

  /** Forgets just this session, not one that came in its place. */
  void remove(AuthKeyState key, MtprotoSession session) {
    ConcurrentMap<Long, MtprotoSession> ofKey = byKey.get(key);
    if (ofKey != null && ofKey.remove(session.id(), session)) {
      session.ended();
    }
  }

  private static void dropOldest(
      ConcurrentMap<Long, MtprotoSession> sessions, MtprotoSession newest) {
    sessions.values().stream()
        .filter(session -> session != newest)
        .min(Comparator.comparingLong(MtprotoSession::lastUsed))
        .ifPresent(MtprotoSession::forget);
  }

  @Override
  public boolean isConnected(AuthKeyState key) {
    for (MtprotoSession session : known(key)) {
      if (session.isConnected()) {
        return true;
      }
    }
    for (AuthKeyState temporary : key.bound()) {
      if (isConnected(temporary)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public long lastUsed(AuthKeyState key) {
    long last = key.createdAt();
    for (MtprotoSession session : known(key)) {
      last = later(last, session.lastUsed());
    }
    for (AuthKeyState temporary : key.bound()) {
      for (MtprotoSession session : known(temporary)) {
        last = later(last, session.lastUsed());
      }
    }
    return last;
  }

  @Override
  public void forgotten(AuthKeyState key) {
    ConcurrentMap<Long, MtprotoSession> ofKey = byKey.remove(key);
    if (ofKey != null) {
      ofKey.values().forEach(MtprotoSession::ended);
    }
  }

  /** Of two values of {@code System.nanoTime}. */
  private static long later(long one, long other) {
    return other - one > 0 ? other : one;
  }

  KeyShares shares() {
    return shares;
  }

  DisconnectedSessions resting() {
    return resting;
  }

  AuthKeys keys() {
    return keys;
  }

  CallSink calls() {
    return calls;
  }

  Observer observer() {
    return observer;
  }

  KeptBytes kept() {
    return kept;
  }

  Limits limits() {
    return limits;
  }

  StrictMode strictness() {
    return strictness;
  }

  InstantSource clock() {
    return clock;
  }

  RandomGenerator random() {
    return random;
  }

  ServiceMessages serviceMessages() {
    return serviceMessages;
  }
}
