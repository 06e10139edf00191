// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.Dcs;
import dev.doppelgram.world.model.MintedSessions;
import dev.doppelgram.world.model.Switches;

/** Who is logged in, and the ways to log in: TL's {@code auth.*}. */
public final class Auth {
  private final Authorizations authorizations;
  private final Logins logins;
  private final LoginTokens loginTokens;
  private final ExportedLogins exportedLogins;

  Auth(
      Accounts accounts,
      MintedSessions minted,
      Derivation derivation,
      MessageBoxes boxes,
      PendingEvents pendingEvents,
      TurnClock turn,
      Dcs dcs,
      Switches switches) {
    ServiceMessages service =
        new ServiceMessages(switches.clients().loginMessages(), boxes, pendingEvents, turn);
    authorizations = new Authorizations(accounts, minted, service);
    logins =
        new Logins(
            accounts, authorizations, service, derivation, dcs, switches.clients().loginCode());
    loginTokens = new LoginTokens(authorizations, accounts, derivation, pendingEvents, dcs);
    exportedLogins = new ExportedLogins(authorizations, accounts, derivation, dcs);
  }

  public Authorizations authorizations() {
    return authorizations;
  }

  public Logins logins() {
    return logins;
  }

  public LoginTokens loginTokens() {
    return loginTokens;
  }

  public ExportedLogins exportedLogins() {
    return exportedLogins;
  }
}
