// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ExportedInviteView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.LinkTerms;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes an invite link, or puts a new primary one in the place of the old. */
public final class ExportChatInvite extends Method<ExportChatInvite.Request> {
  /** The definition of layers that know one link a chat. */
  private static final int PRIMARY_ONLY = 0xdf7534c;

  record Request(
      TlObject peer,
      boolean legacyRevokePermanent,
      boolean requestNeeded,
      @Nullable Integer expireDate,
      @Nullable Integer usageLimit,
      @Nullable String title,
      @Nullable TlObject subscriptionPricing) {}

  private final World world;
  private final Peers peers;

  public ExportChatInvite(World world) {
    super("messages.exportChatInvite", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    refuseDeactivated(request.peer(), caller.account());
    Chat chat = peers.chat(request.peer(), caller.account());
    Instant now = caller.now();
    boolean primary = request.legacyRevokePermanent() || caller.definition().id() == PRIMARY_ONLY;
    return ExportedInviteView.of(
        primary
            ? world.exportedInvites().replacePrimary(caller.account(), chat, now)
            : world.exportedInvites().export(caller.account(), chat, terms(request), now));
  }

  private void refuseDeactivated(TlObject peer, Account caller) {
    Account user = peer.is("inputPeerUser") ? peers.find(peer, caller) : null;
    if (user != null && user.isDeleted()) {
      throw new RpcError(ErrorType.INPUT_USER_DEACTIVATED);
    }
  }

  private static LinkTerms terms(Request request) {
    Integer expires = request.expireDate();
    TlObject pricing = request.subscriptionPricing();
    return new LinkTerms(
        request.title(),
        expires == null || expires == 0 ? null : Instant.ofEpochSecond(expires),
        request.usageLimit() == null ? 0 : request.usageLimit(),
        request.requestNeeded(),
        pricing == null
            ? null
            : new InviteSeed.Pricing(
                Duration.ofSeconds(pricing.number("period")), pricing.number("amount")));
  }
}
