// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/** A message as it lies in one box. */
public record BoxEntry(MessagePosition place, Message message) {}
