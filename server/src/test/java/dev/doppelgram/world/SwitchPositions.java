// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.InviteSwitches;
import dev.doppelgram.world.model.Switches;

/** Switches with one of them away from its default. */
final class SwitchPositions {
  static final Switches EXPIRED_IS_406 =
      new Switches(406, false, false, false, false, false, true, false, 5, false, false);
  static final Switches UNKNOWN_IS_INVALID =
      new Switches(400, false, true, false, false, false, true, false, 5, false, false);
  static final Switches SLOTS_FULL_IS_USERS_TOO_MUCH =
      new Switches(400, false, false, true, false, false, true, false, 5, false, false);
  static final Switches BANNED_IS_CHANNEL_PRIVATE =
      new Switches(400, false, false, false, true, false, true, false, 5, false, false);
  static final Switches DELETED_IS_CHANNEL_INVALID =
      new Switches(400, false, false, false, false, true, true, false, 5, false, false);
  static final Switches JOIN_REQUEST_NOT_ON_LINKS =
      new Switches(400, false, false, false, false, false, false, false, 5, false, false);
  static final Switches TWO_PARTICIPANTS_SHOWN =
      new Switches(400, false, false, false, false, false, true, false, 2, false, false);

  static final Switches MALFORMED_IS_INVALID =
      Switches.DEFAULT.withInvites(new InviteSwitches(false, true, 0, false));

  private SwitchPositions() {}
}
