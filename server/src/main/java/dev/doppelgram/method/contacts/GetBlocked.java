// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.contacts;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ContactsView;
import dev.doppelgram.world.World;

/** Whom the caller has blocked, the last one first, in pages. */
public final class GetBlocked extends Method<GetBlocked.Request> {
  record Request(int offset, int limit) {}

  private final World world;
  private final ContactsView view;

  public GetBlocked(World world) {
    super("contacts.getBlocked", Request.class, Access.USERS);
    this.world = world;
    this.view = new ContactsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.blocked(
        world.accountManagement().blocks().of(caller.account()),
        request.offset(),
        request.limit(),
        caller.account());
  }
}
