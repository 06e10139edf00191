// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a log is: {@code redis://[USER:PASSWORD@]HOST[:6379]/NAME}, {@code rediss://} for TLS.
 *
 * @param tls whether the connection is encrypted
 * @param user null for the default one
 * @param password null for none
 * @param name of the stream, which other keys of the log begin with
 */
public record LogAddress(
    String host,
    int port,
    boolean tls,
    @Nullable String user,
    @Nullable String password,
    String name) {
  private static final int DEFAULT_PORT = 6379;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:-]{1,200}");

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none; the message says what is wrong, and has no
   *     password
   */
  public static LogAddress parse(String text) {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no address of a log: " + e.getReason());
    }
    boolean tls = "rediss".equals(uri.getScheme());
    if (!tls && !"redis".equals(uri.getScheme())) {
      throw new IllegalArgumentException("a log's address begins with redis:// or rediss://");
    }
    if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("expected redis://[USER:PASSWORD@]HOST[:6379]/NAME");
    }
    String path = uri.getPath() == null ? "" : uri.getPath();
    String name = path.isEmpty() ? "" : path.substring(1);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the address of a log ends with its name, letters, digits and . _ : -, not «"
              + name
              + "»");
    }
    String credentials = uri.getUserInfo();
    int colon = credentials == null ? -1 : credentials.indexOf(':');
    if (credentials != null && colon < 0) {
      throw new IllegalArgumentException("expected USER:PASSWORD before the host, or neither");
    }
    String user = credentials == null || colon == 0 ? null : credentials.substring(0, colon);
    String password = credentials == null ? null : credentials.substring(colon + 1);
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return new LogAddress(uri.getHost(), port, tls, user, password, name);
  }

  /** Without user and password. */
  @Override
  public String toString() {
    return (tls ? "rediss://" : "redis://") + host + ":" + port + "/" + name;
  }
}
