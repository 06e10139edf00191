// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.error.RpcError;

/** A connection, or a packet on it: no call that could be answered with something else. */
abstract class PacketTarget implements FaultTarget {
  final Point point;

  PacketTarget(Point point) {
    this.point = point;
  }

  @Override
  public final void refuse(RpcError error) {
    throw point.impossible(FaultKind.ERROR);
  }

  @Override
  public final void answer(Object result) {
    throw point.impossible(FaultKind.ANSWER);
  }
}
