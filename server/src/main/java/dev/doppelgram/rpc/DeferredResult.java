// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns that has to compute for long: arithmetic to do elsewhere, then the answer.
 * A record, so that a server that joins others can take it over.
 *
 * @param <T> what is computed
 */
public interface DeferredResult<T> {

  /** Runs off the world's writer, and must leave the world alone. */
  T arithmetic();

  /**
   * Runs on the writer again and gives the method's result; it may refuse the call, and other calls
   * may have changed the world meanwhile.
   */
  Object answer(T computed);

  /** What was computed as bytes for other servers; null where each has to compute it for itself. */
  byte @Nullable [] write(T computed);

  /**
   * Reads what {@link #write} gave; null where each server has to compute it for itself.
   *
   * @throws IllegalArgumentException if it is anything else
   */
  @Nullable T read(byte[] written);

  /**
   * What has been computed.
   *
   * @param rest what is left to do on the writer: to answer, or to fail
   * @param written for other servers; null where they compute it themselves
   */
  record Computed(Supplier<Object> rest, byte @Nullable [] written) {}

  /** Does the arithmetic. */
  default Computed compute() {
    try {
      T result = arithmetic();
      return new Computed(() -> answer(result), write(result));
    } catch (RuntimeException | Error bug) {
      return new Computed(
          () -> {
            throw bug;
          },
          null);
    }
  }

  /**
   * What is left to do on the writer where another server may have done the arithmetic.
   *
   * @param written by it; null for nothing
   */
  default Supplier<Object> rest(byte @Nullable [] written) {
    return () -> {
      T known = written == null ? null : read(written);
      return known == null ? compute().rest().get() : answer(known);
    };
  }
}
