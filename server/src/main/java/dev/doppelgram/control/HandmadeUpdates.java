// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.error.Spelling;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.model.Account;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Updates that a test writes itself, checked before anybody is sent them. */
public final class HandmadeUpdates {
  private HandmadeUpdates() {}

  /**
   * Sends updates to every session of an account that takes them, each in the words of its layer.
   *
   * @param words an {@code Updates}, or one {@code Update}
   * @return how many sessions were sent them
   * @throws IllegalArgumentException if there is no such account, or the words are not what the
   *     schema has
   * @throws IllegalStateException if no session of the account takes them
   */
  public static int send(TlObject words, String account, RunningWorld running) {
    List<CompletableFuture<Boolean>> sent =
        running.change(
            world -> {
              Account receiver = WorldNames.account(account, world);
              TlObject updates = of(words, running.schema(), world.now());
              return running.fanout().send(updates, receiver);
            });
    int sessions = (int) sent.stream().filter(CompletableFuture::join).count();
    if (sessions == 0) {
      throw new ConflictException(
          "no session of %s takes %s: %s"
              .formatted(
                  account,
                  words.name(),
                  sent.isEmpty()
                      ? "no client of it has made a call yet"
                      : "its clients have made no call outside invokeWithoutUpdates, or speak"
                          + " layers without it"));
    }
    return sessions;
  }

  /**
   * Refuses what cannot be sent.
   *
   * @throws IllegalArgumentException if the words are not what the schema has
   */
  public static void check(TlObject words, Schema schema) {
    of(words, schema, Instant.EPOCH);
  }

  /**
   * What is to be sent.
   *
   * @param words an {@code Updates}, or one {@code Update}
   * @throws IllegalArgumentException if they are something else, or not what the schema has
   */
  private static TlObject of(TlObject words, Schema schema, Instant now) {
    int layer = newestLayerOf(words, schema);
    Combinator definition = Objects.requireNonNull(schema.find(words.name(), layer));
    String type = definition.result().toString();
    boolean single = type.equals("Update");
    if (!single && !type.equals("Updates")) {
      throw new IllegalArgumentException(
          "%s is of the type %s: expected an Update, or Updates".formatted(words.name(), type));
    }
    TlObject updates = single ? UpdatesView.of(words, now) : words;
    try {
      schema.encode(words, layer);
    } catch (TlException e) {
      throw new IllegalArgumentException(
          "in layer %d: %s; it has %s".formatted(layer, e.getMessage(), definition), e);
    }
    return updates;
  }

  private static int newestLayerOf(TlObject words, Schema schema) {
    List<Integer> layers = schema.layers(words.name());
    if (layers.isEmpty()) {
      throw new IllegalArgumentException(
          "the schema has no constructor «%s»%s"
              .formatted(words.name(), Spelling.hint(words.name(), schema.names())));
    }
    return layers.get(layers.size() - 1);
  }
}
