// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.session.Session;
import dev.doppelgram.session.SessionId;
import java.net.SocketAddress;

/**
 * Where a call came from: what belongs to the loop of its session, copied for the writer.
 *
 * @param connection its number
 * @param session that it came in; its auth key is the permanent one
 * @param usedAuthKeyId of the key that encrypts the session
 * @param unbound whether that is a temporary key that is bound to no permanent one
 * @param localAddress the address that the client reached the server at
 * @param dc that the client connected to, as it named it; 0 for unknown
 * @param layer that the session speaks; 0 for none yet
 */
public record CallContext(
    long connection,
    SessionId session,
    long usedAuthKeyId,
    boolean unbound,
    SocketAddress localAddress,
    int dc,
    int layer) {

  static CallContext of(Session session) {
    return new CallContext(
        session.connection(),
        new SessionId(session.authKeyId(), session.id()),
        session.usedAuthKeyId(),
        session.isUnbound(),
        session.localAddress(),
        session.dc(),
        session.layer());
  }

  /** Of the permanent key. */
  public long authKeyId() {
    return session.authKeyId();
  }

  public long sessionId() {
    return session.sessionId();
  }
}
