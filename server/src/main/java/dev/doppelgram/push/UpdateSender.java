// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.push;

import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.Subscriber;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Says updates to a session, on its loop and in its layer. */
final class UpdateSender {
  private final Schema schema;
  private final PushGate gate;
  private final Observer observer;

  UpdateSender(Schema schema, PushGate gate, Observer observer) {
    this.schema = schema;
    this.gate = gate;
    this.observer = observer;
  }

  /** Sends updates, unless the session takes none or has no words for these. */
  void push(Subscriber session, @Nullable String account, EncodedUpdates updates) {
    session.executor().execute(() -> pushOnLoop(session, account, updates));
  }

  /**
   * Sends updates.
   *
   * @return whether they are sent: not to a session that takes none, or has no words for these
   */
  CompletableFuture<Boolean> send(
      Subscriber session, @Nullable String account, EncodedUpdates updates) {
    return CompletableFuture.supplyAsync(
        () -> pushOnLoop(session, account, updates), session.executor());
  }

  private boolean pushOnLoop(Subscriber session, @Nullable String account, EncodedUpdates updates) {
    if (!session.takesUpdates() || isNothingAt(session.layer(), updates.updates())) {
      return false;
    }
    gate.pass(session, account, updates.updates(), () -> say(session, account, updates));
    return true;
  }

  private void say(Subscriber session, @Nullable String account, EncodedUpdates updates) {
    RuntimeException bug = null;
    long messageId = 0;
    try {
      messageId = session.push(updates.at(session.layer(), schema));
    } catch (RuntimeException e) {
      bug = e;
    }
    observer.observe(
        new Event.Pushed(
            session.connection(),
            session.authKeyId(),
            session.id(),
            messageId,
            session.layer(),
            account,
            updates.updates(),
            bug));
  }

  /** Whether the layer has no words for any of the updates. */
  private boolean isNothingAt(int layer, TlObject updates) {
    if (!updates.has("updates")) {
      return false;
    }
    for (TlObject update : updates.objects("updates")) {
      if (!update.mayBeLeftOut() || schema.find(update.name(), layer) != null) {
        return false;
      }
    }
    return true;
  }
}
