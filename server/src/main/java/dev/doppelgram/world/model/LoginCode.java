// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * TL {@code auth.sentCode}: a login code is on its way.
 *
 * @param length how many digits the code has
 * @param resent by the second and last way, a text message; the first is a message in the app
 */
public record LoginCode(String phoneCodeHash, int length, boolean resent) {}
