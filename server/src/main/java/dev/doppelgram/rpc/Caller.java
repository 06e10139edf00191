// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.TurnTime;
import java.net.SocketAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, and what of the circumstances a method may need.
 *
 * @param loggedIn null before login
 * @param authKeyId of the permanent key
 * @param message the message that carries the call
 * @param definition the definition of the method that the client used, whatever its layer says
 * @param dc the dc that the client connected to, as it named it in the handshake; 0 for unknown
 * @param localAddress the address that the client reached the server at
 * @param inTakeout whether it calls within a takeout session
 * @param time when the call happens; it is read once
 */
public record Caller(
    @Nullable Account loggedIn,
    long authKeyId,
    Combinator definition,
    int dc,
    SocketAddress localAddress,
    Carrier message,
    boolean inTakeout,
    TurnTime time) {

  /**
   * What a message says of itself, before anything is made of it.
   *
   * @param authKeyId of the key that encrypts it, which may be a temporary one
   */
  public record Carrier(long authKeyId, long sessionId, long messageId) {}

  /** The world's time. */
  public Instant now() {
    return time.now();
  }

  /** Real time, which login codes and temporary keys go by. */
  public Instant realTime() {
    return time.realTime();
  }

  /**
   * The account that calls.
   *
   * @throws RpcError AUTH_KEY_UNREGISTERED before login
   */
  public Account account() {
    if (loggedIn == null) {
      throw new RpcError(ErrorType.AUTH_KEY_UNREGISTERED);
    }
    return loggedIn;
  }

  /** The TL type that the answer must have: {@code Updates}. */
  public String resultType() {
    return definition.result().toString();
  }
}
