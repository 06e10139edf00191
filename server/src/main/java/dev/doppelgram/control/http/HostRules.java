// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps pages of other origins out: by the name that they reach the server under, which DNS
 * rebinding cannot choose, and by what browsers say of where a request comes from.
 */
final class HostRules {
  private final Set<String> names = new HashSet<>(Set.of("localhost"));

  /**
   * @param allowed names that are good beside IP addresses and {@code localhost}
   */
  HostRules(Collection<String> allowed) {
    allowed.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  /** Throws the {@link Problem} with a request; lets it pass if there is none. */
  void check(HttpHeaders headers) {
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    if (hosts.size() != 1) {
      throw Problem.malformed("expected one Host header, found " + hosts.size());
    }
    String host = hosts.get(0).trim().toLowerCase(Locale.ROOT);
    if (!isAllowed(withoutPort(host))) {
      throw Problem.forbidden(
          "the Host «%s» is no IP address, not localhost, and no --allow-host names it"
              .formatted(host));
    }
    for (String origin : headers.getAll(HttpHeaderNames.ORIGIN)) {
      if (!origin.trim().toLowerCase(Locale.ROOT).equals("http://" + host)) {
        throw Problem.forbidden("pages of the origin «" + origin + "» may not come here");
      }
    }
  }

  private boolean isAllowed(String name) {
    return names.contains(name)
        || NetUtil.isValidIpV4Address(name)
        || (name.startsWith("[")
            && name.endsWith("]")
            && NetUtil.isValidIpV6Address(name.substring(1, name.length() - 1)));
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean port =
        colon > host.lastIndexOf(']')
            && host.substring(colon + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    return port ? host.substring(0, colon) : host;
  }
}
