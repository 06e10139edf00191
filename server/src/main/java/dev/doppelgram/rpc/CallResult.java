// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call, as a value.
 *
 * @param outcome for its client
 * @param events what it changed in the world, in their order
 * @param pushesToCaller whether the session that called is sent them as others are, because the
 *     answer does not
 */
public record CallResult(Outcome outcome, List<WorldEvent> events, boolean pushesToCaller) {

  /**
   * The text that the client is to show: of a 406 it shows nothing by itself, except where it has
   * to log out. Null for none.
   */
  public @Nullable String popUp() {
    return outcome instanceof Outcome.Refused refused
            && refused.refusal().code() == 406
            && !refused.refusal().type().equals(ErrorType.AUTH_KEY_DUPLICATED.type())
        ? refused.refusal().type()
        : null;
  }
}
