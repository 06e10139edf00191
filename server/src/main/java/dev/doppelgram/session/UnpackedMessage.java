// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.Message;
import dev.doppelgram.tl.TlReader;

/**
 * A message as it came and what is in it.
 *
 * @param type the id that {@code envelope} begins with once it is inflated; 0 for none
 * @param content out of its gzip_packed and msg_copy
 */
record UnpackedMessage(Message envelope, int type, Message content) {

  static int type(byte[] body) {
    return body.length < 4 ? 0 : new TlReader(body).peekInt32();
  }
}
