// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/** User event: the transport of a connection is known by its first bytes; packets follow. */
public record TransportDetected(Transport transport) {}
