// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

/** Is told what happens, on the thread where it happens, and must return at once. */
@FunctionalInterface
public interface Observer {
  void observe(Event event);
}
