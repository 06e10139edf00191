// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code ping_delay_disconnect} -> {@code pong}, and a timer that only the next one stops. */
final class PingDelayDisconnect implements ServiceMessage {
  private final Ping ping = new Ping();

  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    ping.handle(session, request, message);
    session.latest().closeAfter(message.number("disconnect_delay"));
  }
}
