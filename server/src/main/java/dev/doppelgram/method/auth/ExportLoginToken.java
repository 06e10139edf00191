// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.LoginTokens;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Dcs;
import java.util.List;

/** A token that another device lets this one in by; the api_id may be any. */
public final class ExportLoginToken extends Method<ExportLoginToken.Request> {
  record Request(List<? extends Number> exceptIds) {}

  private final World world;

  public ExportLoginToken(World world) {
    super("auth.exportLoginToken", Request.class, Access.ANYONE);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    LoginTokens.Migration migration = world.auth().loginTokens().migrationOf(caller.authKeyId());
    if (migration != null) {
      return LoginView.migrateTo(migration);
    }
    TlObject success = LoginTokenAnswers.success(world, caller);
    return success == null
        ? LoginView.loginToken(
            world
                .auth()
                .loginTokens()
                .export(
                    caller.authKeyId(),
                    Dcs.number(caller.dc()),
                    numbers(request.exceptIds()),
                    caller.realTime()))
        : success;
  }

  /** Ids are ints up to layer 132. */
  private static List<Long> numbers(List<? extends Number> ids) {
    return ids.stream().map(Number::longValue).toList();
  }
}
