// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account sees when it opens an invite link. */
public sealed interface Preview {

  Chat chat();

  /**
   * The chat from inside.
   *
   * @param self the caller's place there; null for a guest of a public chat
   */
  record Already(Chat chat, @Nullable Member self) implements Preview {}

  /** The chat from inside, for a while. */
  record Peek(Chat chat, InviteLink link, Instant expires) implements Preview {}

  /**
   * The chat from outside.
   *
   * @param requestNeeded joining needs the approval of an admin
   * @param participants some members, contacts of the caller first; none of a broadcast channel
   * @param form how to pay for membership; null where it is free
   */
  record Invite(
      Chat chat,
      InviteLink link,
      boolean requestNeeded,
      List<Account> participants,
      @Nullable SubscriptionForm form)
      implements Preview {}

  /**
   * TL {@code subscription_pricing} and {@code subscription_form_id}.
   *
   * @param id null where it is paid for already: TL {@code can_refulfill_subscription}
   */
  record SubscriptionForm(InviteSeed.Pricing pricing, @Nullable Long id) {}
}
