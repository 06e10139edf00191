// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/** What a transport carries: packets both ways, quick acks and transport errors to the client. */
public sealed interface TransportFrame permits Packet, QuickAck, TransportError {}
