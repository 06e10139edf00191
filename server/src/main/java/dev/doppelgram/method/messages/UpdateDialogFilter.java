// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.messages;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.peer.Peers;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Folder;
import dev.doppelgram.world.model.Peer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, changes or removes a folder. */
public final class UpdateDialogFilter extends Method<UpdateDialogFilter.Request> {
  record Request(int id, @Nullable TlObject filter) {}

  private static final List<String> FLAGS =
      List.of(
          "contacts",
          "non_contacts",
          "groups",
          "broadcasts",
          "bots",
          "exclude_muted",
          "exclude_read",
          "exclude_archived");

  private final World world;
  private final Peers peers;

  public UpdateDialogFilter(World world) {
    super("messages.updateDialogFilter", Request.class, Access.USERS);
    this.world = world;
    this.peers = new Peers(world);
  }

  @Override
  public Boolean call(Request request, Caller caller) {
    TlObject filter = request.filter();
    world
        .folderSharing()
        .folders()
        .update(
            caller.account(),
            request.id(),
            filter == null ? null : folder(request.id(), filter, caller.account()));
    return true;
  }

  private Folder folder(int id, TlObject filter, Account caller) {
    if (filter.is("dialogFilterDefault")) {
      throw new RpcError(ErrorType.FILTER_ID_INVALID); // the folder of all chats is no one's
    }
    Set<String> flags = new LinkedHashSet<>();
    FLAGS.stream().filter(filter::flag).forEach(flags::add);
    // a string up to layer 195
    String title =
        filter.get("title") instanceof TlObject text ? text.string("text") : filter.string("title");
    return new Folder(
        id,
        title,
        filter.has("emoticon") ? filter.string("emoticon") : null,
        filter.has("color") ? (Integer) (int) filter.number("color") : null,
        flags,
        peers(filter, "pinned_peers", caller),
        peers(filter, "include_peers", caller),
        peers(filter, "exclude_peers", caller),
        false,
        false,
        null,
        Set.of(),
        Set.of());
  }

  private List<Peer> peers(TlObject filter, String field, Account caller) {
    return filter.has(field)
        ? filter.objects(field).stream().map(input -> peers.seenPeer(input, caller)).toList()
        : List.of();
  }
}
