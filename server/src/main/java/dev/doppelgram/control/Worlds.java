// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import java.io.IOException;
import java.util.List;

/** The worlds of a process, each on a port of its own. For several threads. */
public interface Worlds {
  /** All of them, the oldest first. */
  List<ControlledServer> all();

  /**
   * Starts another one.
   *
   * @throws ConflictException if its name is taken, or there are too many
   * @throws java.net.BindException if its port is in use, or every port that may be taken
   */
  ControlledServer start(NewWorld world) throws IOException;

  /**
   * Stops one and forgets it.
   *
   * @return false if there is none of this name
   * @throws ConflictException if it is the one that the process was started with
   */
  boolean stop(String name);
}
