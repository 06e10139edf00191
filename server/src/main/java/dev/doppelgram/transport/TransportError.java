// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/**
 * A refusal below MTProto, framed as 4 bytes in place of a message.
 *
 * @param code negative, as an HTTP status: -404, -429, -444
 */
public record TransportError(int code) implements TransportFrame {}
