// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.LoginTokens;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Dcs;
import java.util.List;

/** Ends a login by a token that another device was to accept. */
public final class ImportLoginToken extends Method<ImportLoginToken.Request> {
  record Request(byte[] token) {}

  private final World world;

  public ImportLoginToken(World world) {
    super("auth.importLoginToken", Request.class, Access.ANYONE);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    LoginTokens tokens = world.auth().loginTokens();
    int dc = Dcs.number(caller.dc());
    if (!tokens.isAccepted(request.token(), caller.realTime())) {
      return LoginView.loginToken(
          tokens.export(caller.authKeyId(), dc, List.of(), caller.realTime()));
    }
    tokens.importTo(caller.authKeyId(), dc, request.token(), caller.realTime());
    TlObject success = LoginTokenAnswers.success(world, caller);
    if (success == null) {
      throw new RpcError(ErrorType.AUTH_TOKEN_INVALID);
    }
    return success;
  }
}
