// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import dev.doppelgram.tl.TlReader;

/** A message sent a second time, inside another: {@code msg_copy}. */
public final class MsgCopy {
  public static final int ID = 0xe06046b2;

  private static final int MESSAGE = 0x5bb8e511; // orig_message is boxed, but not for everybody

  private MsgCopy() {}

  /**
   * The message in the body of a msg_copy.
   *
   * @throws dev.doppelgram.tl.TlException if it is malformed
   */
  public static Message read(byte[] body) {
    TlReader reader = new TlReader(body);
    reader.int32();
    if (reader.peekInt32() == MESSAGE) {
      reader.int32();
    }
    return Container.bare(reader);
  }
}
