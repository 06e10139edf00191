// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import java.util.Set;

/**
 * The code of CHANNEL_PRIVATE, of which documentation lists two for most methods: that of reports
 * from the field, or the one that a switch names.
 */
final class ChannelPrivateCode {
  private static final Set<String> REPORTED_WITH_400 =
      Set.of(
          "channels.getChannels",
          "messages.getHistory",
          "messages.getPeerDialogs",
          "updates.getChannelDifference");

  private ChannelPrivateCode() {}

  /**
   * The refusal as it is said to a caller of the method.
   *
   * @param wanted 400 or 406; 0 for what the method has
   */
  static RpcError of(RpcError refusal, String method, int wanted) {
    if (!refusal.type().equals(ErrorType.CHANNEL_PRIVATE.type())) {
      return refusal;
    }
    int usual = REPORTED_WITH_400.contains(method) ? 400 : refusal.code();
    return new RpcError(wanted == 0 ? usual : wanted, refusal.type());
  }
}
