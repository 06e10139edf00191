// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.replication.LogAddress;

/**
 * How a server plays its world together with others.
 *
 * @param acceptVolatile whether the log may be one that does not outlive Redis
 * @param linearisable whether what only reads the world waits for its turn too
 */
record ReplicationSettings(LogAddress log, boolean acceptVolatile, boolean linearisable) {}
