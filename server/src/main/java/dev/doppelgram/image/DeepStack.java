// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Runs what goes as deep as objects hold one another: messages that answer messages. */
final class DeepStack {
  /** Set aside, and used as far as it is needed. */
  private static final long BYTES = 1L << 30;

  private DeepStack() {}

  static <T> T call(Supplier<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                result.complete(task.get());
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              }
            },
            "doppelgram-image",
            BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return result.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException ofTask) {
        throw ofTask;
      }
      throw e;
    }
  }
}
