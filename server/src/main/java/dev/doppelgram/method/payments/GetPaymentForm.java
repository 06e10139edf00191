// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** No form is asked for here: that of a link comes with its check. */
public final class GetPaymentForm extends Method<GetPaymentForm.Request> {
  record Request(@Nullable TlObject invoice) {}

  public GetPaymentForm() {
    super("payments.getPaymentForm", Request.class, Access.USERS);
  }

  @Override
  public @Nullable String hash(Request request) {
    return Invoices.hash(request.invoice());
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    throw new RpcError(ErrorType.INVOICE_INVALID);
  }
}
