// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What parts held at one time. */
public final class PartsImage {
  private final List<List<@Nullable Object>> held;
  private final Parts parts;
  private final Substitutes substitutes;

  private PartsImage(List<List<@Nullable Object>> held, Parts parts, Substitutes substitutes) {
    this.held = held;
    this.parts = parts;
    this.substitutes = substitutes;
  }

  /**
   * Takes down what parts hold now, on the thread that changes them. Takes a moment; {@link
   * #toBytes} does the rest.
   *
   * @param values which classes have objects that never change
   * @throws IllegalStateException if they hold what cannot be written down; the message says where
   */
  public static PartsImage of(Parts parts, Predicate<Class<?>> values, Substitutes substitutes) {
    Copier copier = new Copier(parts, values, substitutes);
    List<List<@Nullable Object>> held = new ArrayList<>();
    for (int i = 0; i < parts.all().size(); i++) {
      held.add(copier.held(parts.all().get(i), parts.path(i)));
    }
    return new PartsImage(held, parts, substitutes);
  }

  /** The image as bytes, the same for what is alike; for any thread. */
  public byte[] toBytes() {
    return DeepStack.call(
        () -> {
          ImageWriter out = new ImageWriter(substitutes);
          out.text(parts.layout());
          held.forEach(values -> values.forEach(out::value));
          return out.toByteArray();
        });
  }

  /**
   * Has other parts of the same make take over what is in an image, on the thread that they belong
   * to.
   *
   * @throws UnreadableImageException if it is none, or one of parts that are made in another way;
   *     the parts are of no use then
   */
  public static void takeOver(byte[] image, Parts parts, Substitutes substitutes) {
    DeepStack.call(
        () -> {
          try {
            read(new ImageReader(image, parts, substitutes), parts);
          } catch (IndexOutOfBoundsException
              | ClassCastException
              | NullPointerException
              | IllegalArgumentException e) {
            throw new UnreadableImageException("no image", e);
          }
          return parts;
        });
  }

  private static void read(ImageReader in, Parts parts) {
    String layout = in.text();
    if (!layout.equals(parts.layout())) {
      List<String> others = new ArrayList<>(layout.lines().toList());
      others.removeAll(parts.layout().lines().toList());
      String first = others.isEmpty() ? "" : ": " + others.get(0);
      throw new UnreadableImageException("an image of what is made in another way" + first);
    }
    for (int i = 0; i < parts.all().size(); i++) {
      in.fill(parts.all().get(i), parts.path(i));
    }
    in.end();
  }
}
