// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.crypto.SrpChallenge;
import dev.doppelgram.crypto.SrpVerifier;
import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.DeferredResult;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.PasswordView;
import dev.doppelgram.world.Authorizations;
import dev.doppelgram.world.model.Account;

/** How to prove the 2FA password, for one who has to log in with it or is logged in. */
public final class GetPassword extends Method<GetPassword.Request> {
  record Request() {}

  private final Authorizations authorizations;
  private final PasswordChecks checks;

  public GetPassword(Authorizations authorizations, PasswordChecks checks) {
    super("account.getPassword", Request.class, Access.ANYONE);
    this.authorizations = authorizations;
    this.checks = checks;
  }

  @Override
  public Object call(Request request, Caller caller) {
    Account account = authorizations.identified(caller.authKeyId());
    if (account.isBot()) {
      throw new RpcError(ErrorType.BOT_METHOD_INVALID);
    }
    if (account.password() == null) {
      return PasswordView.none(PasswordChecks.nextAlgo(account));
    }
    long number = checks.next();
    return new Opening(this, caller.authKeyId(), account, number);
  }

  /**
   * @param number of the check
   */
  private record Opening(GetPassword method, long authKeyId, Account account, long number)
      implements DeferredResult<SrpChallenge> {
    @Override
    public SrpChallenge arithmetic() {
      return method.checks.challenge(account, number);
    }

    @Override
    public Object answer(SrpChallenge challenge) {
      return method.answer(authKeyId, account, number, challenge);
    }

    @Override
    public byte[] write(SrpChallenge challenge) {
      return challenge.computed();
    }

    @Override
    public SrpChallenge read(byte[] written) {
      return PasswordChecks.computed(account, number, written);
    }
  }

  private TlObject answer(long authKeyId, Account account, long number, SrpChallenge challenge) {
    SrpVerifier verifier = challenge.verifier();
    return PasswordView.check(
        checks.open(authKeyId, account, number, challenge),
        challenge.publicValue(),
        PasswordChecks.algo(verifier.salt1(), verifier.salt2()),
        PasswordChecks.nextAlgo(account));
  }
}
