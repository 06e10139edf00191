// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.replication.Deed;
import dev.doppelgram.scenario.Scenario;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Those that play the world of a server too, and do what happens to it as a whole.
 *
 * @param log of them all; null for a server alone
 */
record OtherServers(@Nullable Replication log) {

  /** Has something done here and everywhere, and returns once it is. */
  void have(Deed deed, Runnable here) {
    if (log == null) {
      here.run();
    } else {
      log.haveEverywhere(
          deed,
          () -> {
            here.run();
            return deed;
          });
    }
  }

  /** The same with a scenario, which goes to the others as a text. */
  void have(Function<String, Deed> deed, Scenario scenario, Consumer<Scenario> here) {
    if (log == null) {
      here.accept(scenario);
    } else {
      String text = log.text(scenario);
      have(deed.apply(text), () -> here.accept(log.scenario(text)));
    }
  }

  void leave() {
    if (log != null) {
      log.leave();
    }
  }
}
