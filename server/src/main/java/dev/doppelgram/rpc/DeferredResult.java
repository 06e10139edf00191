// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns that has to compute for long: arithmetic to do elsewhere, then the answer.
 *
 * @param arithmetic runs off the world's writer, and must leave the world alone
 * @param answer runs on the writer again and gives the method's result; it may refuse the call, and
 *     other calls may have changed the world meanwhile
 * @param form of what is computed, by which one server does it for all that play the world; null
 *     where each has to do it
 */
public record DeferredResult<T>(
    Supplier<T> arithmetic, Function<T, Object> answer, @Nullable Form<T> form) {

  /** One that each server has to compute for itself. */
  public DeferredResult(Supplier<T> arithmetic, Function<T, Object> answer) {
    this(arithmetic, answer, null);
  }

  /**
   * How what is computed is written down.
   *
   * @param read takes what {@code write} gave; fails if it is anything else
   */
  public record Form<T>(Function<T, byte[]> write, Function<byte[], T> read) {
    /** One byte. */
    public static final Form<Boolean> FLAG =
        new Form<>(
            flag -> new byte[] {(byte) (flag ? 1 : 0)},
            bytes -> {
              if (bytes.length != 1) {
                throw new IllegalArgumentException("a flag of " + bytes.length + " bytes");
              }
              return bytes[0] != 0;
            });
  }

  /**
   * What has been computed.
   *
   * @param rest what is left to do on the writer: to answer, or to fail
   * @param written for other servers; null where they compute it themselves
   */
  public record Computed(Supplier<Object> rest, byte @Nullable [] written) {}

  /** Does the arithmetic. */
  public Computed compute() {
    try {
      T result = arithmetic.get();
      return new Computed(
          () -> answer.apply(result), form == null ? null : form.write().apply(result));
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
  public Supplier<Object> rest(byte @Nullable [] written) {
    Form<T> known = form;
    return written == null || known == null
        ? compute().rest()
        : () -> answer.apply(known.read().apply(written));
  }
}
