// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

/**
 * Where a message lies in a box.
 *
 * @param messageId counts the messages of the box
 * @param pts of the box, once the message is in it; it moved by one
 * @param replyToId of the message in this box that it answers; 0 for none
 */
public record MessagePosition(int messageId, int pts, int replyToId) {
  public MessagePosition(int messageId, int pts) {
    this(messageId, pts, 0);
  }
}
