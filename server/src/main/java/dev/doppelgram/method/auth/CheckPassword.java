// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.crypto.SrpChallenge;
import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.method.account.PasswordChecks;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.DeferredResult;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.LoginView;
import dev.doppelgram.world.Authorizations;
import dev.doppelgram.world.model.Account;

/** Ends a login with the 2FA password. */
public final class CheckPassword extends Method<CheckPassword.Request> {
  record Request(TlObject password) {}

  private final Authorizations authorizations;
  private final PasswordChecks checks;

  public CheckPassword(Authorizations authorizations, PasswordChecks checks) {
    super("auth.checkPassword", Request.class, Access.ANYONE);
    this.authorizations = authorizations;
    this.checks = checks;
  }

  @Override
  public Object call(Request request, Caller caller) {
    Account account = authorizations.identified(caller.authKeyId());
    TlObject proof = request.password();
    if (!proof.is("inputCheckPasswordSRP")) {
      throw new RpcError(ErrorType.PASSWORD_HASH_INVALID);
    }
    SrpChallenge challenge = checks.take(caller.authKeyId(), account, proof.number("srp_id"));
    return new Check(
        this, challenge, proof.bytes("A"), proof.bytes("M1"), caller.authKeyId(), account);
  }

  private record Check(
      CheckPassword method,
      SrpChallenge challenge,
      byte[] a,
      byte[] m1,
      long authKeyId,
      Account account)
      implements DeferredResult<Boolean> {
    @Override
    public Boolean arithmetic() {
      return challenge.isMetBy(a, m1);
    }

    @Override
    public Object answer(Boolean met) {
      return method.answer(met, authKeyId, account);
    }

    @Override
    public byte[] write(Boolean met) {
      return new byte[] {(byte) (met ? 1 : 0)};
    }

    @Override
    public Boolean read(byte[] written) {
      if (written.length != 1) {
        throw new IllegalArgumentException("a flag of " + written.length + " bytes");
      }
      return written[0] != 0;
    }
  }

  private TlObject answer(boolean met, long authKeyId, Account account) {
    if (!met) {
      throw new RpcError(ErrorType.PASSWORD_HASH_INVALID);
    }
    // a log-out meanwhile ends the login
    if (authorizations.identified(authKeyId).id() != account.id()) {
      throw new RpcError(ErrorType.SRP_ID_INVALID);
    }
    authorizations.acceptPassword(authKeyId);
    return LoginView.authorization(account);
  }
}
