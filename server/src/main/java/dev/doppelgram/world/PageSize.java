// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

/** How much of a list a client gets: a limit of 0 or less asks for the usual page. */
final class PageSize {
  private PageSize() {}

  /**
   * @param limit as the client sent it; mtcute sends 0 for no limit
   * @param longest the longest page that the method gives, and the usual one
   */
  static int of(int limit, int longest) {
    return limit <= 0 ? longest : Math.min(limit, longest);
  }
}
