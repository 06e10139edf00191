// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.transport.Packet;
import dev.doppelgram.transport.QuickAck;
import dev.doppelgram.transport.TransportError;

/** The real transport. */
final class FramedWire implements Wire {
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
    return false;
  }
}
