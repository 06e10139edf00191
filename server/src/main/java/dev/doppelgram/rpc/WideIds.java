// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.World;

/** Ids of accounts above 2^31, which clients before layer 133 have no room for. */
final class WideIds {
  private static final int FIRST_LAYER = 133;
  private static final String TYPE = "CONNECTION_LAYER_INVALID";

  private WideIds() {}

  /**
   * Refuses clients that could not read the id of an account of the world.
   *
   * @throws RpcError CONNECTION_LAYER_INVALID
   */
  static void refuseNarrow(int layer, World world) {
    if (isTooNarrow(layer, world)) {
      throw new RpcError(400, TYPE);
    }
  }

  /** Whether that is why a call was refused. */
  static boolean isReason(RpcError refusal, int layer, World world) {
    return refusal.type().equals(TYPE) && isTooNarrow(layer, world);
  }

  private static boolean isTooNarrow(int layer, World world) {
    return layer > 0 && layer < FIRST_LAYER && world.accounts().haveWideIds();
  }
}
