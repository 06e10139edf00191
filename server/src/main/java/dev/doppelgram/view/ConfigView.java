// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.Dcs;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** TL {@code config} and its like: what a server says of itself. */
public final class ConfigView {
  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Endpoint endpoint;

  public ConfigView(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * TL {@code config}, where every client finds the dc that it dialled, at the address that it
   * dialled, and the others where there are several.
   *
   * @param dialled as the client named it in the handshake; 0 for unknown
   * @param local the address that the client reached the server at
   * @param now real time
   */
  public TlObject config(int dialled, SocketAddress local, Instant now) {
    return LIMITS
        .with("date", Epoch.seconds(now))
        .with("expires", Epoch.seconds(now.plus(LIFETIME)))
        .with("test_mode", Dcs.isTest(named(dialled)))
        .with("this_dc", dc(dialled))
        .with("dc_options", dcOptions(dialled, local))
        .with("webfile_dc_id", dc(dialled));
  }

  public TlObject nearestDc(int dialled) {
    return TlObject.named("nearestDc")
        .set("country", "US")
        .set("this_dc", dc(dialled))
        .set("nearest_dc", endpoint.dcs().several() ? endpoint.dc() : dc(dialled))
        .build();
  }

  /** Files come from nowhere else. */
  public static TlObject cdnConfig() {
    return TlObject.of("cdnConfig", "public_keys", List.of());
  }

  private int named(int dialled) {
    return dialled == 0 ? endpoint.dc() : dialled;
  }

  /** The number alone: clients mark test servers by 10,000 and those for media by a minus. */
  public int dc(int dialled) {
    return Dcs.number(named(dialled));
  }

  /** All of them, in the same order on each. */
  private List<TlObject> dcOptions(int dialled, SocketAddress local) {
    Dcs dcs = endpoint.dcs();
    return dcs.several()
        ? dcs.ids().stream().map(dc -> dcOption(dc, endpoint.addressOf(dc, local))).toList()
        : List.of(dcOption(dc(dialled), endpoint.addressFor(local)));
  }

  /** No flags: a client passes over static entries, and those for media or files. */
  private static TlObject dcOption(int dc, InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    return TlObject.named("dcOption")
        .set("ipv6", ip instanceof Inet6Address)
        .set("id", dc)
        .set("ip_address", ip == null ? address.getHostString() : ip.getHostAddress())
        .set("port", address.getPort())
        .build();
  }

  /** What is the same for everybody; but for the sizes, clients want it and nothing heeds it. */
  private static final TlObject LIMITS =
      TlObject.named("config")
          .set("dc_txt_domain_name", "")
          .set("chat_size_max", ChatKind.GROUP.capacity())
          .set("megagroup_size_max", ChatKind.SUPERGROUP.capacity())
          .set("forwarded_count_max", 100)
          .set("online_update_period_ms", 210_000)
          .set("offline_blur_timeout_ms", 5_000)
          .set("offline_idle_timeout_ms", 30_000)
          .set("online_cloud_timeout_ms", 300_000)
          .set("notify_cloud_delay_ms", 30_000)
          .set("notify_default_delay_ms", 1_500)
          .set("push_chat_period_ms", 60_000)
          .set("push_chat_limit", 2)
          .set("saved_gifs_limit", 200)
          .set("edit_time_limit", 172_800)
          .set("revoke_time_limit", Integer.MAX_VALUE)
          .set("revoke_pm_time_limit", Integer.MAX_VALUE)
          .set("rating_e_decay", 2_419_200)
          .set("stickers_recent_limit", 200)
          .set("stickers_faved_limit", 5)
          .set("channels_read_media_period", 604_800)
          .set("pinned_dialogs_count_max", 5)
          .set("pinned_infolder_count_max", 100)
          .set("call_receive_timeout_ms", 20_000)
          .set("call_ring_timeout_ms", 90_000)
          .set("call_connect_timeout_ms", 30_000)
          .set("call_packet_timeout_ms", 10_000)
          .set("me_url_prefix", "https://t.me/")
          .set("caption_length_max", 1_024)
          .set("message_length_max", 4_096)
          .build();
}
