// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/**
 * {@code destroy_auth_key}: the key is unknown from the next packet on. A temporary key that is
 * bound stands for its permanent one here as well, and one that is not ends by expiring.
 */
final class DestroyAuthKey implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    if (session.isUnbound()) {
      answer(session, request, "fail");
    } else {
      session.destroyKey(known -> answer(session, request, known ? "ok" : "none"));
    }
  }

  private static void answer(ServiceSession session, ReceivedMessage request, String outcome) {
    session.sender().answer(request, TlObject.of("destroy_auth_key_" + outcome));
  }
}
