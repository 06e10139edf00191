// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RequestBindingTest {
  private static final Schema SCHEMA =
      Schema.parse(
          "test",
          List.of(
              "122-132 thing.do#1 user_id:int list:Vector<Thing> = Bool;",
              "133- thing.do#2 flags:# late:flags.0?true user_id:long list:Vector<Thing>"
                  + " hash:flags.1?string = Bool;",
              "122- thing#3 = Thing;"));

  record Everything(long userId, boolean late, @Nullable String hash, List<TlObject> list) {}

  record Misspelled(long userIdd) {}

  record TooNarrow(int userId) {}

  record Unannounced(long userId, int late) {}

  record OfAnotherType(String userId) {}

  private static final class Thing<R extends Record> extends Method<R> {
    Thing(String name, Class<R> request) {
      super(name, request, Access.ANYONE);
    }

    @Override
    public Object call(R request, Caller caller) {
      return true;
    }
  }

  private static <R extends Record> RequestBinding<R> binding(Class<R> request) {
    return RequestBinding.of(new Thing<>("thing.do", request), SCHEMA);
  }

  @Test
  void aRecordIsFilledFromTheFieldsOfItsNames() {
    List<TlObject> list = List.of(TlObject.of("thing"));
    TlObject request =
        TlObject.of("thing.do", "late", true, "user_id", 7L, "list", list, "hash", "x");
    assertThat(binding(Everything.class).bind(request))
        .isEqualTo(new Everything(7, true, "x", list));
  }

  @Test
  void whatALayerLacksIsFalseOrNullAndIdsOf32BitsAreWidened() {
    TlObject request = TlObject.of("thing.do", "user_id", 7, "list", List.of());
    assertThat(binding(Everything.class).bind(request))
        .isEqualTo(new Everything(7, false, null, List.of()));
  }

  @Test
  void aRecordThatADefinitionCouldNotFillIsABug() {
    assertThatThrownBy(() -> binding(Misspelled.class)).hasMessageContaining("user_idd");
    assertThatThrownBy(() -> binding(TooNarrow.class)).hasMessageContaining("user_id");
    assertThatThrownBy(() -> binding(Unannounced.class)).hasMessageContaining("late");
    assertThatThrownBy(() -> binding(OfAnotherType.class)).hasMessageContaining("user_id");
  }

  @Test
  void aMethodThatNoLayerKnowsIsABug() {
    assertThatThrownBy(() -> RequestBinding.of(new Thing<>("no.such", Everything.class), SCHEMA))
        .hasMessage("no layer knows no.such");
  }
}
