// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.upload;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;

/** Takes a part of a file. */
public final class SaveFilePart extends Method<SaveFilePart.Request> {
  record Request(long fileId, int filePart, byte[] bytes) {}

  private final World world;

  public SaveFilePart(World world) {
    super("upload.saveFilePart", Request.class, Access.ACCOUNTS);
    this.world = world;
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    world
        .messaging()
        .files()
        .uploads()
        .save(caller.account(), request.fileId(), request.filePart(), request.bytes());
    return true;
  }
}
