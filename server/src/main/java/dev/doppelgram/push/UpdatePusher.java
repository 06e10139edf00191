// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.push;

import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.SessionId;
import dev.doppelgram.session.Subscriber;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Authorization;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Signal;
import dev.doppelgram.world.model.WorldEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends updates to the sessions of everybody concerned. It belongs to the world's writer, where it
 * says an update once for each account; the loops of its sessions encode it once for each layer.
 */
public final class UpdatePusher {
  private final World world;
  private final Subscribers subscribers;
  private final UpdateSender sender;
  private final UpdateRecipients recipients;
  private final UpdatesView view;

  public UpdatePusher(
      World world, Schema schema, Subscribers subscribers, PushGate gate, Observer observer) {
    this.world = world;
    this.subscribers = subscribers;
    this.sender = new UpdateSender(schema, gate, observer);
    this.recipients = new UpdateRecipients(world);
    this.view = new UpdatesView(world);
  }

  /**
   * An account that gets updates of one chat; an {@code Updates} holds no other.
   *
   * @param withQts whether they have a qts: such are in no answer, so the caller gets them, too
   */
  private record Recipient(long accountId, Peer peer, boolean withQts) {}

  /**
   * Pushes what the events mean to each account that they concern.
   *
   * @param caller is passed over, because the answer to its call has them; null for nobody
   */
  public void push(List<WorldEvent> events, @Nullable SessionId caller) {
    Map<Recipient, List<WorldEvent>> pushes = new LinkedHashMap<>();
    for (WorldEvent event : events) {
      if (event instanceof Signal.LoginTokenAccepted accepted) {
        pushToKey(accepted.authKeyId());
      }
      for (long accountId : recipients.of(event)) {
        boolean withQts = event instanceof WorldEvent.ForBots;
        pushes
            .computeIfAbsent(
                new Recipient(accountId, event.peer(), withQts), first -> new ArrayList<>())
            .add(event);
      }
    }
    pushes.forEach(
        (recipient, itsEvents) ->
            push(recipient.accountId(), itsEvents, recipient.withQts() ? null : caller));
  }

  private void pushToKey(long authKeyId) {
    EncodedUpdates updates = new EncodedUpdates(UpdatesView.loginToken(world.now()));
    for (Subscriber session : subscribers.of(authKeyId)) {
      sender.push(session, null, updates);
    }
  }

  /** Has the client of a session show a text, as an update of its own. */
  public void popUp(String text, SessionId caller) {
    EncodedUpdates updates = new EncodedUpdates(UpdatesView.popUp(text, world.now()));
    Authorization authorization = world.auth().authorizations().of(caller.authKeyId());
    String account =
        authorization instanceof Authorization.LoggedIn loggedIn ? loggedIn.account().name() : null;
    for (Subscriber session : subscribers.of(caller.authKeyId())) {
      if (session.id() == caller.sessionId()) {
        sender.push(session, account, updates);
      }
    }
  }

  private void push(long accountId, List<WorldEvent> events, @Nullable SessionId caller) {
    Account account = world.accounts().byId(accountId);
    List<Subscriber> sessions = sessions(accountId, caller);
    if (account == null || sessions.isEmpty()) {
      return;
    }
    EncodedUpdates updates = new EncodedUpdates(view.pushed(events, account, world.now()));
    sessions.forEach(session -> sender.push(session, account.name(), updates));
  }

  /**
   * Sends updates that nothing in the world led to.
   *
   * @return for each session of the account whether it was sent them; a session that takes no
   *     updates, or has no words for these, is not
   */
  public List<CompletableFuture<Boolean>> send(TlObject updates, Account account) {
    EncodedUpdates encoded = new EncodedUpdates(updates);
    List<CompletableFuture<Boolean>> sent = new ArrayList<>();
    for (Subscriber session : sessions(account.id(), null)) {
      sent.add(sender.send(session, account.name(), encoded));
    }
    return sent;
  }

  private List<Subscriber> sessions(long accountId, @Nullable SessionId caller) {
    List<Subscriber> sessions = new ArrayList<>();
    for (long key : world.auth().authorizations().keysOf(accountId)) {
      for (Subscriber session : subscribers.of(key)) {
        if (caller == null || session.id() != caller.sessionId() || key != caller.authKeyId()) {
          sessions.add(session);
        }
      }
    }
    return sessions;
  }
}
