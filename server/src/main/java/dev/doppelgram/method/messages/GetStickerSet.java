// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;

/** A sticker set: there is none. */
public final class GetStickerSet extends Method<GetStickerSet.Request> {
  record Request() {}

  public GetStickerSet() {
    super("messages.getStickerSet", Request.class, Access.ACCOUNTS);
  }

  @Override
  public Object call(Request request, Caller caller) {
    throw new RpcError(ErrorType.STICKERSET_INVALID);
  }
}
