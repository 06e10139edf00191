package dev.doppelgram.fault;

import dev.doppelgram.refusal.Refusal;
import dev.doppelgram.rpc.CallGate;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns calls away as the rules say. */
public final class RuleGate implements CallGate {
  private final Rules rules;

  public RuleGate(Rules rules) {
    this.rules = rules;
  }

  @Override
  public Optional<Refusal> ask(
      String method, @Nullable String account, @Nullable String hash, long messageId, Instant now) {
    return rules
        .match(method, account, hash)
        .filter(Fault.Refuse.class::isInstance)
        .map(fault -> ((Fault.Refuse) fault).refusal());
  }
}
