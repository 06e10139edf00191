// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.contacts;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ContactsView;
import dev.doppelgram.world.World;

/** Accounts and chats by the beginnings of names. */
public final class Search extends Method<Search.Request> {
  private static final int SHORTEST = 3;

  record Request(String q, int limit) {}

  private final World world;
  private final ContactsView view;

  public Search(World world) {
    super("contacts.search", Request.class, Access.USERS);
    this.world = world;
    this.view = new ContactsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    if (request.q().isBlank()) {
      throw new RpcError(ErrorType.SEARCH_QUERY_EMPTY);
    }
    if (request.q().strip().length() < SHORTEST) {
      throw new RpcError(ErrorType.QUERY_TOO_SHORT);
    }
    return view.found(
        world.lookups().find(caller.account(), request.q().strip(), request.limit()),
        caller.account());
  }
}
