// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsImageTest {
  private static final Substitutes NONE =
      new Substitutes() {
        @Override
        public @Nullable Record of(Object object) {
          return null;
        }

        @Override
        public Object meantBy(Record record) {
          return record;
        }
      };

  /** Counts letters. */
  private static final class Counter {
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Inner inner = new Inner();
    private transient Runnable listener = () -> {};
    private @Nullable Object other;

    private Counter() {}
  }

  private static final class Inner {
    private int count;
  }

  private record Letter(String text, @Nullable Letter answered) {}

  /** One that knows another and a part, so that there are circles. */
  private static final class Node {
    private final Counter owner;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private @Nullable Node next;

    private Node(Counter owner) {
      this.owner = owner;
    }
  }

  private final Counter counter = new Counter();

  private static Parts parts(Counter counter) {
    return new Parts(Map.of("counter", counter), type -> type == Inner.class);
  }

  private static byte[] image(Counter counter) {
    return PartsImage.of(parts(counter), type -> type == Letter.class, NONE).toBytes();
  }

  private static Counter takenOver(byte[] image) {
    Counter fresh = new Counter();
    PartsImage.takeOver(image, parts(fresh), NONE);
    return fresh;
  }

  @Test
  void whatIsHeldIsTakenOverAndWhatIsSharedStaysShared() {
    Letter letter = new Letter("Hello", null);
    counter.letters.put("one", letter);
    counter.letters.put("two", letter);
    counter.letters.put("three", new Letter("Hello", null));
    counter.inner.count = -70_000;
    counter.other = List.of(1L, 2.5, true);
    Counter same = takenOver(image(counter));
    assertThat(List.copyOf(same.letters.keySet())).containsExactly("one", "two", "three");
    assertThat(same.letters).isEqualTo(counter.letters);
    assertThat(same.letters.get("one"))
        .isSameAs(same.letters.get("two"))
        .isNotSameAs(same.letters.get("three"));
    assertThat(same.inner.count).isEqualTo(-70_000);
    assertThat(same.other).isEqualTo(counter.other);
    assertThat(image(same)).isEqualTo(image(counter));
  }

  @Test
  void whatCannotBeChangedKeepsItsOrderWhereItHasOne() {
    Set<Long> added = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(3L, 1L, 2L)));
    Map<Long, String> named = new LinkedHashMap<>();
    List.of(9L, 7L, 8L).forEach(number -> named.put(number, "" + number));
    counter.other =
        List.of(added, Collections.unmodifiableMap(named), Set.of(4L, 5L), Map.of(6L, "6"));
    Counter same = takenOver(image(counter));
    assertThat(same.other).hasToString("[[3, 1, 2], {9=9, 7=7, 8=8}, [4, 5], {6=6}]");
    assertThat(image(same)).isEqualTo(image(counter));
  }

  @Test
  void circlesAndPartsAreFound() {
    Node one = new Node(counter);
    Node two = new Node(counter);
    one.next = two;
    two.next = one;
    two.ready.complete(null);
    counter.nodes.addAll(List.of(one, two));
    Counter same = takenOver(image(counter));
    Node first = same.nodes.get(0);
    assertThat(first.owner).isSameAs(same);
    assertThat(first.next).isSameAs(same.nodes.get(1));
    assertThat(first.ready).isNotDone();
    assertThat(same.nodes.get(1).ready).isDone();
    assertThat(same.nodes.get(1).next).isSameAs(first);
  }

  @Test
  void whatIsTransientIsLeftAlone() {
    counter.listener = () -> {};
    Runnable own = () -> {};
    Counter other = new Counter();
    other.listener = own;
    PartsImage.takeOver(image(counter), parts(other), NONE);
    assertThat(other.listener).isSameAs(own);
  }

  @Test
  void anImageIsThatOfItsTimeAlsoWhenItIsWrittenLater() {
    counter.letters.put("one", new Letter("Hello", null));
    PartsImage image = PartsImage.of(parts(counter), type -> type == Letter.class, NONE);
    byte[] before = image.toBytes();
    counter.letters.clear();
    counter.nodes.add(new Node(counter));
    assertThat(image.toBytes()).isEqualTo(before);
  }

  private record Said(String what) {}

  @Test
  void whatCannotBeTakenApartIsReplacedAlsoAmongWhatNeverChanges() {
    Substitutes said =
        new Substitutes() {
          @Override
          public @Nullable Record of(Object object) {
            return object instanceof Exception failure ? new Said(failure.toString()) : null;
          }

          @Override
          public Object meantBy(Record record) {
            return record instanceof Said one ? new IllegalStateException(one.what()) : record;
          }
        };
    counter.other = new IllegalArgumentException("no");
    byte[] image = PartsImage.of(parts(counter), type -> true, said).toBytes();
    Counter same = new Counter();
    PartsImage.takeOver(image, parts(same), said);
    assertThat(same.other)
        .isInstanceOf(IllegalStateException.class)
        .hasToString("java.lang.IllegalStateException: java.lang.IllegalArgumentException: no");
  }

  @Test
  void aLongChainIsNotTooLong() {
    Letter last = new Letter("first", null);
    for (int i = 0; i < 100_000; i++) {
      last = new Letter("Re", last);
    }
    counter.letters.put("last", last);
    Letter read = takenOver(image(counter)).letters.get("last");
    int length = 0;
    for (Letter at = read; at != null; at = at.answered()) {
      length++;
    }
    assertThat(length).isEqualTo(100_001);
  }

  @Test
  void whatCannotBeWrittenDownIsNamedByItsPlace() {
    counter.other = (Runnable) () -> {};
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> image(counter))
        .withMessageStartingWith("counter.other cannot be copied: ");
  }

  @Test
  void bytesThatAreNoImageAreRefused() {
    byte[] image = image(counter);
    for (int length = 0; length < image.length; length++) {
      byte[] cut = Arrays.copyOf(image, length);
      assertThatExceptionOfType(UnreadableImageException.class).isThrownBy(() -> takenOver(cut));
    }
    byte[] longer = Arrays.copyOf(image, image.length + 1);
    assertThatExceptionOfType(UnreadableImageException.class).isThrownBy(() -> takenOver(longer));
  }

  @Test
  void partsThatAreMadeInAnotherWayRefuseIt() {
    Parts others = new Parts(Map.of("inner", new Inner()), type -> false);
    assertThatExceptionOfType(UnreadableImageException.class)
        .isThrownBy(() -> PartsImage.takeOver(image(counter), others, NONE))
        .withMessageStartingWith("an image of what is made in another way: counter ");
  }
}
