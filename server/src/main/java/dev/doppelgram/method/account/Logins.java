// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.account;

import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.authkey.TemporaryKeys;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.AuthorizationsView;
import dev.doppelgram.world.Authorizations;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The logins of accounts with what their clients said of themselves. */
public final class Logins {
  private final World world;
  private final TemporaryKeys keys;

  public Logins(World world, TemporaryKeys keys) {
    this.world = world;
    this.keys = keys;
  }

  /** TL {@code authorization} of all of them, the caller's own first. */
  List<TlObject> of(Account account, long ownKeyId, Instant now) {
    List<TlObject> all = new ArrayList<>();
    for (Authorizations.Login login : world.auth().authorizations().loginsOf(account)) {
      boolean own = login.authKeyId() == ownKeyId;
      all.add(own ? 0 : all.size(), authorization(login, own, now));
    }
    return all;
  }

  /** TL {@code authorization} of the login on a key; of one that is not complete yet, too. */
  public TlObject on(long authKeyId, Account account, Instant now) {
    for (Authorizations.Login login : world.auth().authorizations().loginsOf(account)) {
      if (login.authKeyId() == authKeyId) {
        return authorization(login, false, now);
      }
    }
    Authorizations.Login due = new Authorizations.Login(authKeyId, 1, now);
    return authorization(due, false, now).with("password_pending", true);
  }

  private TlObject authorization(Authorizations.Login login, boolean own, Instant now) {
    ClientDescription client = keys.clientOf(login.authKeyId());
    AuthorizationsView.Device device =
        client == null
            ? AuthorizationsView.Device.UNKNOWN
            : new AuthorizationsView.Device(
                client.apiId(), client.deviceModel(), client.systemVersion(), client.appVersion());
    return AuthorizationsView.of(login, device, own, now);
  }
}
