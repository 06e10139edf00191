// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

/**
 * The one order of what is done to a world that several servers play. A world that one server plays
 * has none: there the writer's queue is the order.
 */
public interface Log extends AutoCloseable {

  /**
   * Begins to read, from the beginning of the log.
   *
   * @param reader is given what is in it
   */
  void read(LogReader reader);

  /**
   * Adds an entry behind those that were added here before. Does not wait: the reader is given it
   * once it is in its place. For any thread.
   */
  void append(byte[] entry);

  /** Forgets what was to be appended and is not known to be in its place. */
  void dropWaiting();

  /** When, as {@link System#nanoTime} has it, everything that was in the log then had been read. */
  long currentAt();

  @Override
  void close();
}
