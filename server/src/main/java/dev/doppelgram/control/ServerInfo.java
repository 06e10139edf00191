// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to know of a server.
 *
 * @param world its name among the worlds of the process
 * @param scenario the name of what it plays
 * @param mtproto where clients connect to
 * @param dcs where the data centres are, by their numbers; the first is that of {@code mtproto}
 * @param socks where it listens for SOCKS5; null for nowhere
 * @param http where the control API is; null for nowhere
 * @param fingerprint of the key for key exchanges
 */
public record ServerInfo(
    String world,
    String scenario,
    InetSocketAddress mtproto,
    @Nullable InetSocketAddress socks,
    @Nullable InetSocketAddress http,
    Map<Integer, InetSocketAddress> dcs,
    long fingerprint) {

  public ServerInfo {
    dcs = Collections.unmodifiableMap(new LinkedHashMap<>(dcs));
  }

  /** The data centre that {@code mtproto} is the address of. */
  public int dc() {
    return dcs.keySet().iterator().next();
  }

  /** The released version, or {@code (not packaged)}. */
  public static String version() {
    String version = ServerInfo.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** The same server with another scenario. */
  public ServerInfo playing(String other) {
    return new ServerInfo(world, other, mtproto, socks, http, dcs, fingerprint);
  }

  /** An address as options and URLs write it, IPv6 in brackets. */
  public static String text(InetSocketAddress address) {
    String host = host(address);
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + address.getPort();
  }

  /** The host of an address without brackets, IPv6 shortened: {@code ::1}. */
  public static String host(InetSocketAddress address) {
    return address.getAddress().getHostAddress().replaceFirst("(^|:)(0(:|$)){2,8}", "::");
  }
}
