// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request line with the whole address in it, as clients send it that take this for a proxy. */
final class AbsoluteTarget {
  private static final Pattern HTTP =
      Pattern.compile("http://(?<authority>[^/?#]*)(?<rest>.*)", Pattern.CASE_INSENSITIVE);

  private AbsoluteTarget() {}

  /** Leaves the path in the line and has {@code Host} say the rest: RFC 9112, section 3.2.2. */
  static void resolve(HttpRequest request) {
    Matcher target = HTTP.matcher(request.uri());
    if (target.matches()) {
      String rest = target.group("rest");
      request.headers().set(HttpHeaderNames.HOST, target.group("authority"));
      request.setUri(rest.startsWith("/") ? rest : "/" + rest);
    }
  }
}
