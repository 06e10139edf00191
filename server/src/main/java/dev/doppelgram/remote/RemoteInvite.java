// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.InviteSnapshot;
import dev.doppelgram.control.LiveInvite;
import dev.doppelgram.world.model.LinkEdit;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invite link of a server elsewhere. */
final class RemoteInvite implements LiveInvite {
  private final HttpApi api;
  private final String path;

  RemoteInvite(HttpApi api, String hash) {
    this.api = api;
    this.path = HttpApi.path("invites", hash);
  }

  @Override
  public InviteSnapshot snapshot() {
    return Snapshots.invite(api.get(path));
  }

  @Override
  public InviteSnapshot change(LinkEdit edit) {
    Map<String, Object> body = new LinkedHashMap<>();
    put(body, "expire_date", edit.expireDate(), Instant.EPOCH);
    put(body, "usage_limit", edit.usageLimit(), 0);
    put(body, "request_needed", edit.requestNeeded(), null);
    put(body, "title", edit.title(), "");
    return Snapshots.invite(api.patch(path, body));
  }

  /**
   * @param nothing what says that there is none any more
   */
  private static void put(
      Map<String, @Nullable Object> body,
      String key,
      @Nullable Object value,
      @Nullable Object nothing) {
    if (value != null) {
      body.put(key, value.equals(nothing) ? null : value);
    }
  }

  @Override
  public InviteSnapshot revoke() {
    return Snapshots.invite(api.patch(path, Map.of("revoked", true)));
  }

  @Override
  public void delete() {
    api.delete(path);
  }

  @Override
  public String toString() {
    return "the invite link " + path.substring(path.lastIndexOf('/') + 1);
  }
}
