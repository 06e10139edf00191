package dev.doppelgram.world;

/**
 * Where a message lies in a box.
 *
 * @param messageId counts the messages of the box
 * @param pts of the box, once the message is in it; it moved by one
 */
public record Place(int messageId, int pts) {}
