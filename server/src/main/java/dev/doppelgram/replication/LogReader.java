// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Is given what is in a log, and what becomes of the log. */
public interface LogReader {

  /**
   * The log begins, for the first time or anew after it was lost; on the reading thread.
   *
   * @param opening what {@link #opening} gave at the server that was first
   */
  void began(byte[] opening);

  /**
   * The log is taken up amid, because the server that reads it is new or has been away for too
   * long; on the reading thread.
   *
   * @param snapshot what {@link #snapshot} gave at a server that had taken all before
   */
  void goOnFrom(byte[] snapshot);

  /**
   * Takes what comes next; on the reading thread.
   *
   * @param position of the entries in the log, larger than any before
   */
  void take(String position, List<byte[]> entries);

  /** All that is in the log has been taken; on the reading thread, and more than once. */
  void caughtUp();

  /** The log is lost: gives what a new one is to begin with; on the reading thread. */
  byte[] opening();

  /**
   * Takes down what all that was taken has led to; on the reading thread.
   *
   * @return gives that as bytes, on any thread and later
   */
  Supplier<byte[]> snapshot();

  /** Nothing could be appended for so long that its clients are to look elsewhere. */
  void outOfReach();

  /** What this server is called in the log at present; not 0. */
  long node();

  /** Those that are believed to be up, beside this one; for any thread. */
  Collection<Long> otherNodes();

  /** Another server has given no sign of life for long. */
  void silent(long node);
}
