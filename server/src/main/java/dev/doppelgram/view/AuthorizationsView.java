// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Authorizations;
import java.time.Instant;
import java.util.List;

/** TL {@code authorization}: the logins of an account, as its own clients see them. */
public final class AuthorizationsView {
  private AuthorizationsView() {}

  /**
   * What a client said of itself.
   *
   * @param apiId 0 for nothing yet
   */
  public record Device(int apiId, String model, String systemVersion, String appVersion) {
    public static final Device UNKNOWN = new Device(0, "", "", "");
  }

  /** A login; one's own has the hash 0. */
  public static TlObject of(Authorizations.Login login, Device device, boolean own, Instant now) {
    Instant since = login.since().equals(Instant.EPOCH) ? now : login.since();
    return TlObject.named("authorization")
        .set("current", own)
        .set("hash", own ? 0L : login.hash())
        .set("device_model", device.model())
        .set("platform", "")
        .set("system_version", device.systemVersion())
        .set("api_id", device.apiId())
        .set("app_name", "")
        .set("app_version", device.appVersion())
        .set("date_created", Epoch.seconds(since))
        .set("date_active", Epoch.seconds(now))
        .set("ip", "127.0.0.1")
        .set("country", "")
        .set("region", "")
        .build();
  }

  /** TL {@code account.authorizations}. */
  public static TlObject list(List<TlObject> authorizations) {
    return TlObject.of(
        "account.authorizations",
        "authorization_ttl_days",
        TTL_DAYS,
        "authorizations",
        authorizations);
  }

  /** After so many days without a call the service ends a login; here none ends by itself. */
  private static final int TTL_DAYS = 183;
}
