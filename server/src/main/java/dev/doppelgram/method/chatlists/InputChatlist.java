// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.chatlists;

import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Peer;
import java.util.List;

/** TL {@code InputChatlist}, and the peers that calls about one name. */
final class InputChatlist {
  private InputChatlist() {}

  static int folderId(TlObject chatlist) {
    return (int) chatlist.number("filter_id");
  }

  static List<Peer> peers(List<TlObject> inputs, Peers peers, Account caller) {
    return inputs.stream().map(input -> peers.seenPeer(input, caller)).toList();
  }
}
