// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UserView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import org.jspecify.annotations.Nullable;

/** Renames the caller. */
public final class UpdateProfile extends Method<UpdateProfile.Request> {
  record Request(@Nullable String firstName, @Nullable String lastName, @Nullable String about) {}

  private final World world;

  public UpdateProfile(World world) {
    super("account.updateProfile", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account account =
        world
            .accountManagement()
            .profiles()
            .rename(caller.account(), request.firstName(), request.lastName(), request.about());
    return UserView.of(account, account);
  }
}
