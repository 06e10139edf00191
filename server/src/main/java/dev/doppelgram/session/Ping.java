// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code ping} -> {@code pong}. */
final class Ping implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    session
        .sender()
        .answer(
            request,
            TlObject.of("pong", "msg_id", request.msgId(), "ping_id", message.number("ping_id")));
  }
}
