// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a method returns that has to compute for long: arithmetic to do elsewhere, then the answer.
 *
 * @param arithmetic runs off the world's writer, and must leave the world alone
 * @param answer runs on the writer again and gives the method's result; it may refuse the call, and
 *     other calls may have changed the world meanwhile
 */
public record DeferredResult<T>(Supplier<T> arithmetic, Function<T, Object> answer) {

  /** Does the arithmetic, and gives what is left to do on the writer: to answer, or to fail. */
  public Supplier<Object> compute() {
    try {
      T result = arithmetic.get();
      return () -> answer.apply(result);
    } catch (RuntimeException | Error bug) {
      return () -> {
        throw bug;
      };
    }
  }
}
