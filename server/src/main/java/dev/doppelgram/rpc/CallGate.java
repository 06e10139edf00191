package dev.doppelgram.rpc;

import dev.doppelgram.refusal.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands before every call and may turn it away: where the rules of a scenario or a test act. */
@FunctionalInterface
public interface CallGate {

  /** Lets everything pass. */
  CallGate OPEN = (method, account, hash, messageId, now) -> Optional.empty();

  /**
   * Is asked on the world's writer, once for each msg_id, before login and rights are looked at.
   *
   * @param method the TL name, also of a method that the server does not serve
   * @param account the caller's name; null before login
   * @param hash the invite hash among the arguments, as it was sent; null where there is none
   * @param now the world's time
   */
  Optional<Refusal> ask(
      String method, @Nullable String account, @Nullable String hash, long messageId, Instant now);
}
