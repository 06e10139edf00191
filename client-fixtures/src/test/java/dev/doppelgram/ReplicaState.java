// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.LiveWorld;
import dev.doppelgram.control.RunningWorld;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.rpc.CallContext;
import dev.doppelgram.rpc.CallRequest;
import dev.doppelgram.rpc.CallStep;
import dev.doppelgram.rpc.CallTurn;
import dev.doppelgram.session.SessionId;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.turn.RecordedTurn;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.TurnTime;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** All that a test or a client could learn of a world, as lines of text. */
record ReplicaState(RunningWorld running, Replica replica, long seed) {
  private static final Schema SCHEMA = Schema.telegram();

  /** To be called where nothing else happens to the world. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    World world = replica.world();
    LiveWorld live = RunningWorld.live(() -> running);
    lines.add(world.clock().now() + (world.clock().isFrozen() ? " frozen" : ""));
    replica.rules().all().forEach(rule -> lines.add(rule.id() + ": " + rule));
    live.accounts().forEach(account -> lines.add(CanonicalText.of(account)));
    live.chats().forEach(chat -> lines.add(CanonicalText.of(chat)));
    live.invites().forEach(invite -> lines.add(CanonicalText.of(invite)));
    for (Account account : world.accounts().all()) {
      lines.add(answer(account, TlObject.of("updates.getState")));
      lines.add(answer(account, difference()));
      for (Chat chat : world.chats().all()) {
        lines.add(answer(account, history(chat, account)));
      }
    }
    return lines;
  }

  private static TlObject difference() {
    return TlObject.of("updates.getDifference", "pts", 1, "date", 1, "qts", 1);
  }

  private static TlObject history(Chat chat, Account account) {
    TlObject peer =
        chat.kind().isChannel()
            ? TlObject.of(
                "inputPeerChannel",
                "channel_id",
                chat.id(),
                "access_hash",
                chat.accessHash().shownTo(account))
            : TlObject.of("inputPeerChat", "chat_id", chat.id());
    return TlObject.named("messages.getHistory")
        .set("peer", peer)
        .set("offset_id", 0)
        .set("offset_date", 0)
        .set("add_offset", 0)
        .set("limit", 100)
        .set("max_id", 0)
        .set("min_id", 0)
        .set("hash", 0L)
        .build();
  }

  /** What the account is answered on a device of its own. */
  private String answer(Account account, TlObject call) {
    long authKeyId = AuthKey.minted(seed, account.name(), 1).id();
    TurnTime time = new TurnTime(replica.world().clock().now(), replica.world().clock().now());
    CallRequest request =
        CallRequest.of(
            new CallContext(
                1,
                new SessionId(authKeyId, 1),
                authKeyId,
                false,
                InetSocketAddress.createUnresolved("", 0),
                2,
                Layers.NEWEST),
            1,
            SCHEMA.encode(call, Layers.NEWEST),
            false,
            false,
            null,
            null,
            Objects.requireNonNull(SCHEMA.find(call.name(), Layers.NEWEST)).id(),
            SCHEMA);
    CallStep step = replica.dispatcher().arrive(request, time);
    CallTurn turn = new CallTurn(request, CallTurn.Stage.ARRIVED, time);
    return account.name()
        + " "
        + (step instanceof CallStep.Answered answered
            ? TurnTape.text(new RecordedTurn.Called(turn), answered.result())
            : step);
  }
}
