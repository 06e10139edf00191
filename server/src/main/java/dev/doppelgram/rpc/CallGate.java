// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.tl.TlObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every call and before its answer: where the rules of a scenario or a test act. Is
 * asked on the world's writer.
 */
public interface CallGate {

  /** Lets everything pass. */
  CallGate OPEN =
      new CallGate() {
        @Override
        public boolean isWatching() {
          return false;
        }

        @Override
        public void before(Asked asked, InterceptedCall call) {}

        @Override
        public void after(Asked asked, InterceptedCall call) {}
      };

  /** Whether it wants to be asked at all. */
  boolean isWatching();

  /** Is asked once for each message that arrives, before login and rights are looked at. */
  void before(Asked asked, InterceptedCall call);

  /** Is asked when the call has had its effect, or was refused, and is to be answered. */
  void after(Asked asked, InterceptedCall call);

  /**
   * A call that the gate is asked about.
   *
   * @param method the TL name, also of a method that the server does not serve
   * @param account the caller's name; null before login
   * @param hash the invite hash among the arguments, as it was sent; null where there is none
   * @param request as it was decoded; null where the server does not know the method
   * @param layer that the session speaks
   * @param dc that the client asked; 0 where there is but one
   * @param connection the number of the connection that it came on
   * @param now the world's time
   */
  record Asked(
      String method,
      @Nullable String account,
      @Nullable String hash,
      @Nullable TlObject request,
      int layer,
      int dc,
      long connection,
      long sessionId,
      long messageId,
      Instant now) {}
}
