// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code get_future_salts} -> {@code future_salts}. */
final class GetFutureSalts implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    session
        .sender()
        .answer(
            request,
            TlObject.of(
                "future_salts",
                "req_msg_id",
                request.msgId(),
                "now",
                (int) session.now(),
                "salts",
                session.salts().future(message.number("num"), session.now())));
  }
}
