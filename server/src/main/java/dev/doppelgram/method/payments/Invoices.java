// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.payments;

import dev.doppelgram.tl.TlObject;
import org.jspecify.annotations.Nullable;

/** TL {@code InputInvoice}: what is to be paid. */
final class Invoices {
  private Invoices() {}

  /** The hash of the link whose membership is to be paid; null for anything else. */
  static @Nullable String hash(@Nullable TlObject invoice) {
    return invoice != null && invoice.is("inputInvoiceChatInviteSubscription")
        ? invoice.string("hash")
        : null;
  }
}
