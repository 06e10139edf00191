// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import static dev.doppelgram.world.Differences.Limits.LARGEST;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Differences;
import dev.doppelgram.world.Histories;
import dev.doppelgram.world.Messages;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What is said of messages, histories, dialogs and reading, to each account that there is. */
final class MessageSamples {
  private static final Instant NOW = BookClub.START;

  private final World world = BookClub.world();
  private final List<ViewSample> all;
  private final UpdatesView updates = new UpdatesView(world);
  private final HistoryView histories = new HistoryView(world);
  private final DialogView dialogs = new DialogView(world);
  private final DifferenceView differences = new DifferenceView(world);
  private final Account alice = BookClub.account(world, "alice");
  private final Account bob = BookClub.account(world, "bob");
  private final Account carol = BookClub.account(world, "carol");
  private long randomId;

  MessageSamples(List<ViewSample> all) {
    this.all = all;
  }

  void add() {
    List<Peer> peers =
        List.of(chat(4001), chat(5001), chat(6001), Peer.user(bob.id()), Peer.user(alice.id()));
    for (Peer peer : peers) {
      write(peer, 0);
      write(
          peer,
          Objects.requireNonNull(world.messaging().dialogs().of(alice, peer).top())
              .place()
              .messageId());
      read(peer);
      for (int limit : new int[] {1, 100}) {
        var span = new Histories.Span(0, 0, 0, limit, 0, 0);
        var page = world.messaging().histories().page(alice, peer, span, NOW);
        say("messages.getHistory", histories.page(page, alice));
      }
    }
    found();
    for (Account account : world.accounts().all()) {
      lists(account);
    }
    inChannels();
  }

  private void write(Peer peer, int replyToId) {
    randomId++;
    var draft = new Messages.Draft("Message " + randomId, replyToId, randomId);
    Messages.Sent sent = world.messaging().messages().send(alice, peer, draft, NOW);
    say("messages.sendMessage", updates.sent(sent, randomId, alice, NOW));
    tell(sent.events());
  }

  private void read(Peer peer) {
    world.pendingEvents().take();
    if (peer.isChannel()) {
      world.messaging().readMarks().readChannel(carol, BookClub.chat(world, peer.id()), 2);
    } else {
      Account reader = peer.isUser() ? bob : carol;
      Peer there = peer.isUser() ? Peer.user(alice.id()) : peer;
      say(
          "messages.readHistory",
          ReadView.affected(world.messaging().readMarks().read(reader, there, 0)));
    }
    for (WorldEvent event : world.pendingEvents().take()) {
      tell(List.of(event));
    }
  }

  private void found() {
    List<Integer> ids = List.of(1, 2, 99);
    say(
        "messages.getMessages",
        histories.ofBox(world.messaging().histories().inBox(alice, ids), alice));
    Chat room = BookClub.chat(world, 5001);
    var sought = world.messaging().histories().inChannel(alice, room, ids, NOW);
    say("channels.getMessages", histories.ofChannel(room, sought, alice));
  }

  private void lists(Account account) {
    var lines = world.messaging().dialogs().of(account);
    say("messages.getDialogs", dialogs.dialogs(lines, lines.size(), account));
    say("messages.getDialogs", dialogs.dialogs(lines, lines.size() + 1, account));
    var state = world.boxes().state(account, NOW);
    say("messages.getPeerDialogs", dialogs.peerDialogs(lines, state, account));
    var missed = world.messaging().differences().of(account, 1, 0, NOW, LARGEST, NOW);
    say("updates.getDifference", differences.difference(missed, state, account));
    var parts = new Differences.Limits(1, 1);
    var part = world.messaging().differences().of(account, 1, 0, NOW, parts, NOW);
    say("updates.getDifference", differences.difference(part, state, account));
    say("updates.getDifference", DifferenceView.tooLong(state));
  }

  private void inChannels() {
    for (long id : new long[] {5001, 6001}) {
      Chat channel = BookClub.chat(world, id);
      int pts = world.boxes().channelPts(channel);
      for (int known : new int[] {1, pts}) {
        for (int limit : new int[] {1, 100}) {
          var missed = world.messaging().differences().ofChannel(carol, channel, known, limit, NOW);
          say("updates.getChannelDifference", differences.ofChannel(missed, carol));
        }
      }
    }
  }

  private Peer chat(long id) {
    return Peer.of(BookClub.chat(world, id));
  }

  private void tell(List<WorldEvent> events) {
    for (Account account : world.accounts().all()) {
      TlObject words = updates.of(events, account, NOW);
      all.add(new ViewSample(events + ", as " + account.name() + " hears", "Updates", words));
    }
  }

  private void say(String method, Object value) {
    all.add(new ViewSample(method + " answers", method, value));
  }
}
