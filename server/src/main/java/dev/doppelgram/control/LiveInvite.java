// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.world.model.LinkEdit;

/**
 * An invite link of a running world, for what its admin does with it. What the API refuses is an
 * {@link dev.doppelgram.error.RpcError}; a hash that no link has, {@link IllegalArgumentException}.
 */
public interface LiveInvite {
  /** The link as it is now. */
  InviteSnapshot snapshot();

  /** Changes its terms, as messages.editExportedChatInvite does. */
  InviteSnapshot change(LinkEdit edit);

  /** Makes it lead nowhere; a primary link has another one in its place then. */
  InviteSnapshot revoke();

  /** Forgets it; it must have been revoked. */
  void delete();
}
