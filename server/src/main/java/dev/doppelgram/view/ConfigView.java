package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.ChatKind;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** TL {@code config} and its like: what a server says of itself. */
public final class ConfigView {
  /** What a client adds to the number of a dc to name the one for tests. */
  private static final int TEST = 10_000;

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final Endpoint endpoint;

  public ConfigView(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /**
   * TL {@code config}, where every client finds the dc that it dialled, at the address that it
   * dialled.
   *
   * @param dialled as the client named it in the handshake; 0 for unknown
   * @param local the address that the client reached the server at
   * @param now real time
   */
  public TlObject config(int dialled, SocketAddress local, Instant now) {
    return LIMITS
        .with("date", Epoch.seconds(now))
        .with("expires", Epoch.seconds(now.plus(LIFETIME)))
        .with("test_mode", Math.abs(named(dialled)) >= TEST)
        .with("this_dc", dc(dialled))
        .with("dc_options", List.of(dcOption(dc(dialled), endpoint.addressFor(local))))
        .with("webfile_dc_id", dc(dialled));
  }

  public TlObject nearestDc(int dialled) {
    return TlObject.of(
        "nearestDc", "country", "US", "this_dc", dc(dialled), "nearest_dc", dc(dialled));
  }

  /** Files come from nowhere else. */
  public static TlObject cdnConfig() {
    return TlObject.of("cdnConfig", "public_keys", List.of());
  }

  private int named(int dialled) {
    return dialled == 0 ? endpoint.dc() : dialled;
  }

  /** The number alone: clients mark test servers by 10,000 and those for media by a minus. */
  private int dc(int dialled) {
    return Math.abs(named(dialled)) % TEST;
  }

  /** No flags: a client passes over static entries, and those for media or files. */
  private static TlObject dcOption(int dc, InetSocketAddress address) {
    InetAddress ip = address.getAddress();
    return TlObject.of(
        "dcOption",
        "ipv6",
        ip instanceof Inet6Address,
        "id",
        dc,
        "ip_address",
        ip == null ? address.getHostString() : ip.getHostAddress(),
        "port",
        address.getPort());
  }

  /** What is the same for everybody; but for the sizes, clients want it and nothing heeds it. */
  private static final TlObject LIMITS =
      TlObject.of(
          "config",
          "dc_txt_domain_name",
          "",
          "chat_size_max",
          ChatKind.GROUP.capacity(),
          "megagroup_size_max",
          ChatKind.SUPERGROUP.capacity(),
          "forwarded_count_max",
          100,
          "online_update_period_ms",
          210_000,
          "offline_blur_timeout_ms",
          5_000,
          "offline_idle_timeout_ms",
          30_000,
          "online_cloud_timeout_ms",
          300_000,
          "notify_cloud_delay_ms",
          30_000,
          "notify_default_delay_ms",
          1_500,
          "push_chat_period_ms",
          60_000,
          "push_chat_limit",
          2,
          "saved_gifs_limit",
          200,
          "edit_time_limit",
          172_800,
          "revoke_time_limit",
          Integer.MAX_VALUE,
          "revoke_pm_time_limit",
          Integer.MAX_VALUE,
          "rating_e_decay",
          2_419_200,
          "stickers_recent_limit",
          200,
          "stickers_faved_limit",
          5,
          "channels_read_media_period",
          604_800,
          "pinned_dialogs_count_max",
          5,
          "pinned_infolder_count_max",
          100,
          "call_receive_timeout_ms",
          20_000,
          "call_ring_timeout_ms",
          90_000,
          "call_connect_timeout_ms",
          30_000,
          "call_packet_timeout_ms",
          10_000,
          "me_url_prefix",
          "https://t.me/",
          "caption_length_max",
          1_024,
          "message_length_max",
          4_096);
}
