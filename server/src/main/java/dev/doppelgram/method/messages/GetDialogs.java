// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.DialogView;
import dev.doppelgram.world.Dialogs;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The chats of the caller, the one with the newest message first, in pages. */
public final class GetDialogs extends Method<GetDialogs.Request> {
  /** The folder of archived chats, where none is in this world. */
  private static final int ARCHIVE = 1;

  record Request(
      @Nullable Integer folderId, int offsetDate, int offsetId, TlObject offsetPeer, int limit) {}

  private final World world;
  private final Peers peers;
  private final DialogView view;

  public GetDialogs(World world) {
    super("messages.getDialogs", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
    this.view = new DialogView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    int folder = request.folderId() == null ? 0 : request.folderId();
    if (folder != 0 && folder != ARCHIVE) {
      throw new RpcError(ErrorType.FOLDER_ID_INVALID);
    }
    if (folder == ARCHIVE) {
      return view.dialogs(List.of(), 0, caller.account());
    }
    Dialogs.Page page =
        world
            .messaging()
            .dialogs()
            .page(
                caller.account(),
                new Dialogs.Offset(
                    request.offsetDate(),
                    request.offsetId(),
                    offsetPeer(request, caller.account())),
                request.limit());
    return view.dialogs(page.dialogs(), page.count(), caller.account());
  }

  private @Nullable Peer offsetPeer(Request request, Account caller) {
    if (request.offsetPeer().is("inputPeerEmpty")) {
      return null;
    }
    try {
      // TDLib sends the last dialog of the page before with an access hash of 0
      return peers.listed(request.offsetPeer(), caller);
    } catch (RpcError refusal) {
      throw new RpcError(ErrorType.OFFSET_PEER_ID_INVALID);
    }
  }
}
