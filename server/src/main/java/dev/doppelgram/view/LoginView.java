// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.LoginTokens;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.LoginCode;

/** What the methods of TL namespace {@code auth} answer. */
public final class LoginView {
  /** The only id of auth.loggedOut. */
  private static final int LOGGED_OUT = 0xc3a2835f;

  private LoginView() {}

  public static TlObject sentCode(LoginCode code) {
    String type = code.resent() ? "auth.sentCodeTypeSms" : "auth.sentCodeTypeApp";
    return TlObject.named("auth.sentCode")
        .set("type", TlObject.of(type, "length", code.length()))
        .set("phone_code_hash", code.phoneCodeHash())
        .set("next_type", code.resent() ? null : TlObject.of("auth.codeTypeSms"))
        .build();
  }

  public static TlObject authorization(Account account) {
    return TlObject.of("auth.authorization", "user", UserView.of(account, account));
  }

  /** A token to be shown to another device. */
  public static TlObject loginToken(LoginTokens.Token token) {
    return TlObject.of(
        "auth.loginToken", "expires", Epoch.seconds(token.expires()), "token", token.token());
  }

  /** Where a login by token goes on. */
  public static TlObject migrateTo(LoginTokens.Migration migration) {
    return TlObject.of(
        "auth.loginTokenMigrateTo", "dc_id", migration.dc(), "token", migration.token());
  }

  public static TlObject signUpRequired() {
    return TlObject.of("auth.authorizationSignUpRequired");
  }

  /**
   * The end of a login.
   *
   * @param resultType of the definition that the client called: {@code Bool}, or from layer 135 on
   *     {@code auth.LoggedOut}
   */
  public static Object loggedOut(String resultType) {
    return resultType.equals("Bool") ? true : TlObject.of("auth.loggedOut").withId(LOGGED_OUT);
  }
}
