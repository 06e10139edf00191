// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import org.jspecify.annotations.Nullable;

/** What is served over HTTP, each also with {@code _test} and {@code _premium} behind it. */
enum HttpPath {
  /** Packets in POSTs. */
  API("/api"),
  /** The same for web pages of other origins. */
  APIW("/apiw"),
  APIW1("/apiw1"),
  /** WebSockets. */
  APIWS("/apiws"),
  APIS("/apis");

  private final String path;

  HttpPath(String path) {
    this.path = path;
  }

  static @Nullable HttpPath of(String uri) {
    String bare = without("_test", without("_premium", without("_test", uri)));
    for (HttpPath each : values()) {
      if (each.path.equals(bare)) {
        return each;
      }
    }
    return null;
  }

  private static String without(String end, String uri) {
    return uri.endsWith(end) ? uri.substring(0, uri.length() - end.length()) : uri;
  }

  boolean webSocket() {
    return this == APIWS || this == APIS;
  }

  /** Whether a browser may show the answers to a page of another origin. */
  boolean crossOrigin() {
    return this == APIW || this == APIW1;
  }

  /** For the {@code Allow} header. */
  String methods() {
    return webSocket() ? "GET" : crossOrigin() ? "POST, OPTIONS" : "POST";
  }
}
