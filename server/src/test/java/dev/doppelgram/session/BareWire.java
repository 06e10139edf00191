// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

/** No transport: an error is its code, a quick ack is a {@link QuickAck}. */
final class BareWire implements Wire {
  static final Object HTTP = "http";

  record QuickAck(int token) {}

  @Override
  public Object error(int code) {
    return code;
  }

  @Override
  public Object quickAck(int token) {
    return new QuickAck(token);
  }

  @Override
  public boolean wantsQuickAck(Object packet) {
    return packet instanceof Peer.Hurried;
  }

  @Override
  public boolean isAnswersOnly(Object event) {
    return event == HTTP;
  }
}
