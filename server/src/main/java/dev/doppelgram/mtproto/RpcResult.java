// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.mtproto;

import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.TlWriter;

/** The answer to an API call, {@code rpc_result}: the msg_id of the call and a boxed value. */
public record RpcResult(long reqMsgId, byte[] result) {
  public static final int ID = 0xf35c6d01;

  /** Reads the body of a message that begins with {@link #ID}. */
  public static RpcResult read(byte[] body) {
    TlReader reader = new TlReader(body);
    reader.int32();
    return new RpcResult(reader.int64(), reader.rest());
  }

  public byte[] write() {
    return new TlWriter(12 + result.length).int32(ID).int64(reqMsgId).raw(result).toByteArray();
  }
}
