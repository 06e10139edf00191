// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.method.peer.MediaInputs;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.FileView;
import dev.doppelgram.world.World;

/** Keeps a file without sending it to anybody. */
public final class UploadMedia extends Method<UploadMedia.Request> {
  record Request(TlObject peer, TlObject media) {}

  private final Peers peers;
  private final MediaInputs media;

  public UploadMedia(World world) {
    super("messages.uploadMedia", Request.class, Access.ACCOUNTS);
    this.peers = new Peers(world);
    this.media = new MediaInputs(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    peers.peer(request.peer(), caller.account());
    return FileView.media(media.file(request.media(), caller.account(), caller.now()));
  }
}
