// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.mtproto.EncryptedMessage;

/**
 * A packet that came.
 *
 * @param request its number on the connection, from 1
 * @param quickAck the token that its client waits for; 0 where it asked for none
 * @param size how many bytes it came as
 */
record ReceivedPacket(
    Connection from, long request, EncryptedMessage packet, int quickAck, int size) {}
