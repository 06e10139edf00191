// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

/** Which end of the connection a codec stands at: some bits mean different things each way. */
enum Role {
  CLIENT,
  SERVER
}
