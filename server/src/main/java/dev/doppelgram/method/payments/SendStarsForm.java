// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.JoinResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Pays for membership behind a link, and joins. */
public final class SendStarsForm extends Method<SendStarsForm.Request> {
  record Request(long formId, @Nullable TlObject invoice) {}

  private final World world;
  private final UpdatesView view;

  public SendStarsForm(World world) {
    super("payments.sendStarsForm", Request.class, Access.USERS);
    this.world = world;
    this.view = new UpdatesView(world);
  }

  @Override
  public @Nullable String hash(Request request) {
    return Invoices.hash(request.invoice());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    String hash = hash(request);
    if (hash == null) {
      throw new RpcError(ErrorType.FORM_UNSUPPORTED);
    }
    Instant now = caller.now();
    JoinResult paid = world.invites().pay(caller.account(), request.formId(), hash, now);
    TlObject updates = view.ofAll(paid.events(), caller.account(), now);
    return TlObject.of("payments.paymentResult", "updates", updates);
  }
}
