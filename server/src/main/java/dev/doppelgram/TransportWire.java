// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.session.Wire;
import dev.doppelgram.transport.Packet;
import dev.doppelgram.transport.QuickAck;
import dev.doppelgram.transport.TransportDetected;
import dev.doppelgram.transport.TransportError;

/** Says in the transport's words what sessions ask of it. */
final class TransportWire implements Wire {
  @Override
  public Object error(int code) {
    return new TransportError(code);
  }

  @Override
  public Object quickAck(int token) {
    return new QuickAck(token);
  }

  @Override
  public boolean wantsQuickAck(Object packet) {
    return packet instanceof Packet frame && frame.quickAck();
  }

  @Override
  public boolean isAnswersOnly(Object event) {
    return event instanceof TransportDetected detected && detected.transport().answersOnly();
  }
}
