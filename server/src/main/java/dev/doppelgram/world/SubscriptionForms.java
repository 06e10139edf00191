// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.Derivation.Purpose;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.InviteLink;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The forms that links to pay for hand out; each is good for one payment. */
final class SubscriptionForms {
  private static final Duration LIFE = Duration.ofMinutes(10);

  /** How many are remembered, the newest ones. */
  private static final int REMEMBERED = 10_000;

  private final Derivation derivation;
  private final Map<Long, Form> byId =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Form> eldest) {
          return size() > REMEMBERED;
        }
      };
  private int minted;

  SubscriptionForms(Derivation derivation) {
    this.derivation = derivation;
  }

  private record Form(long accountId, String hash, Instant date, boolean sent) {}

  /** The id of a new form. */
  long mint(Account caller, InviteLink link, Instant now) {
    long id = derivation.number(Purpose.SUBSCRIPTION_FORM, caller.id(), minted++);
    byId.put(id, new Form(caller.id(), link.hash(), now, false));
    return id;
  }

  /**
   * Refuses a form that pays for nothing.
   *
   * @throws RpcError FORM_ID_EMPTY, FORM_EXPIRED, FORM_SUBMIT_DUPLICATE
   */
  void refuseUnlessGood(Account caller, long id, String hash, Instant now) {
    if (id == 0) {
      throw new RpcError(ErrorType.FORM_ID_EMPTY);
    }
    Form form = byId.get(id);
    if (form == null || form.accountId() != caller.id() || !form.hash().equals(hash)) {
      throw new RpcError(ErrorType.FORM_EXPIRED);
    }
    if (form.sent()) {
      throw new RpcError(ErrorType.FORM_SUBMIT_DUPLICATE);
    }
    if (!now.isBefore(form.date().plus(LIFE))) {
      throw new RpcError(ErrorType.FORM_EXPIRED);
    }
  }

  void send(long id) {
    byId.computeIfPresent(
        id, (same, form) -> new Form(form.accountId(), form.hash(), form.date(), true));
  }
}
