// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.observe.Observer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.random.RandomGenerator;

/** The sessions of a server; they outlive connections. For several threads at once. */
public final class Sessions {
  private final AuthKeys keys;
  private final CallSink calls;
  private final Observer observer;
  private final Limits limits;
  private final StrictMode strictness;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final DisconnectedSessions resting;
  private final KeptBytes kept;
  private final ServiceMessages serviceMessages = new ServiceMessages();

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
    this.clock = clock;
    this.random = random;
  }

  /** The sessions that may be sent updates: of a permanent key and of those that stand for it. */
  public Collection<Subscriber> of(long authKeyId) {
    KnownKey key = keys.find(authKeyId);
    if (key == null) {
      return List.of();
    }
    List<Subscriber> subscribers = new ArrayList<>(seen(key));
    for (KnownKey temporary : key.bound()) {
      if (keys.find(temporary.key().id()) != null) {
        subscribers.addAll(seen(temporary));
      }
    }
    return subscribers;
  }

  private static List<SessionHandle> seen(KnownKey key) {
    return key.sessions().values().stream().map(MtprotoSession::seen).toList();
  }

  /** The session of this id on this key; a new one lives on the event loop of {@code first}. */
  MtprotoSession get(KnownKey key, long sessionId, Connection first) {
    MtprotoSession known = key.sessions().get(sessionId);
    if (known != null) {
      return known;
    }
    MtprotoSession session =
        key.sessions().computeIfAbsent(sessionId, id -> new MtprotoSession(this, key, id, first));
    if (key.sessions().size() > limits.sessionsOfKey()) {
      dropOldest(key.sessions(), session);
    }
    return session;
  }

  private static void dropOldest(
      ConcurrentMap<Long, MtprotoSession> sessions, MtprotoSession newest) {
    sessions.values().stream()
        .filter(session -> session != newest)
        .min(Comparator.comparingLong(MtprotoSession::lastUsed))
        .ifPresent(MtprotoSession::forget);
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
