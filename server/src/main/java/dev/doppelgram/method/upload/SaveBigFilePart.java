// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.upload;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;

/** Takes a part of a file of more than 10 MB. */
public final class SaveBigFilePart extends Method<SaveBigFilePart.Request> {
  record Request(long fileId, int filePart, int fileTotalParts, byte[] bytes) {}

  private final World world;

  public SaveBigFilePart(World world) {
    super("upload.saveBigFilePart", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    // -1 stands for a number that the client does not know yet
    int total = request.fileTotalParts();
    if (total == 0 || total < -1 || (total > 0 && request.filePart() >= total)) {
      throw new RpcError(ErrorType.FILE_PARTS_INVALID);
    }
    world
        .messaging()
        .files()
        .uploads()
        .save(caller.account(), request.fileId(), request.filePart(), request.bytes());
    return true;
  }
}
