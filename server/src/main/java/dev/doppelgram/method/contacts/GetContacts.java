// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.contacts;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ContactsView;
import dev.doppelgram.world.World;

/** The caller's contacts, whatever the client knows of them already. */
public final class GetContacts extends Method<GetContacts.Request> {
  record Request() {}

  private final ContactsView view;

  public GetContacts(World world) {
    super("contacts.getContacts", Request.class, Access.USERS);
    this.view = new ContactsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    return view.contacts(caller.account());
  }
}
