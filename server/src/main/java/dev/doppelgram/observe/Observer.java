// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

/** Receives events, on the thread where they happen, and must return at once. */
@FunctionalInterface
public interface Observer {
  void observe(Event event);
}
