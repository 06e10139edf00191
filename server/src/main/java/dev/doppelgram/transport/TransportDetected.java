// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/** User event: the first bytes of a connection told its transport; packets follow. */
public record TransportDetected(Transport transport) {}
