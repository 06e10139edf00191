// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/**
 * {@code destroy_session}: another session of the key is forgotten; a session cannot end itself.
 */
final class DestroySession implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    long sessionId = message.number("session_id");
    String answer = session.destroyOther(sessionId) ? "destroy_session_ok" : "destroy_session_none";
    session.sender().answer(request, TlObject.of(answer, "session_id", sessionId));
  }
}
