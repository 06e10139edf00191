// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * A photo as a scenario describes it.
 *
 * @param small for lists
 * @param big for the profile
 */
public record PhotoSeed(Image small, Image big) {}
