// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.observe.ProtocolRule;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A session as others see it: a session_id on the auth key that was used with it. */
public interface Session {

  long id();

  /**
   * The id of the permanent auth key: who is logged in hangs on it. That of the temporary key where
   * this one is bound to no permanent key.
   */
  long authKeyId();

  /** The id of the auth key that encrypts this session, temporary or not. */
  default long usedAuthKeyId() {
    return authKeyId();
  }

  /** Whether that key is a temporary one that is bound to no permanent key. */
  default boolean isUnbound() {
    return false;
  }

  /** The event loop that everything of this session runs on. */
  Executor executor();

  /** The number of the connection that the call at hand came in on. */
  long connection();

  /** The server's end of that connection. */
  SocketAddress localAddress();

  /**
   * The dc that the client named when its key was made, 10000 more for a test DC and negative for
   * media; 0 if none.
   */
  default int dc() {
    return 0;
  }

  /** The layer that was last named on this session or, before that, on its key; 0 for none yet. */
  int layer();

  /** Remembers the layer for this session and for later ones of its key. */
  void layer(int layer);

  /** What the client said of itself in {@code initConnection}; null before. */
  @Nullable ClientDescription client();

  void client(ClientDescription client);

  /**
   * Reports what the client did wrong.
   *
   * @return whether it is forgiven; if not, its connection is being closed
   */
  default boolean found(ProtocolRule rule, String detail) {
    return true;
  }

  /**
   * Says something in packets of its own, which meet a fault in place of being written; to be used
   * on the {@link #executor}.
   *
   * @param saying answers a call, or pushes
   */
  default void under(PacketFault packetFault, Runnable saying) {
    saying.run();
  }

  /** Says that the client made a call outside {@code invokeWithoutUpdates}: it wants updates. */
  void wantsUpdates();
}
