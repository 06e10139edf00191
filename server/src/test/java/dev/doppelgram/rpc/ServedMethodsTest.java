// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.method.Methods;
import dev.doppelgram.method.TwoKeys;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.view.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server with its own schema does not ask again at each start. */
@Timeout(10)
class ServedMethodsTest {
  private static final List<Method<?>> ALL =
      Methods.of(BookClub.world(), new Endpoint(2, null), new TwoKeys());

  @Test
  void everyRequestFitsTheSchemaInEachLayer() {
    MethodTable methods = new MethodTable(ALL, Schema.telegram());

    assertThatCode(methods::bindAll).doesNotThrowAnyException();
  }

  @Test
  void anotherSchemaIsHeldAgainstEveryRequestAtOnce() {
    Schema other = Schema.parse("test", List.of("---functions---", "help.getConfig#1 = Bool;"));

    assertThatThrownBy(() -> new MethodTable(ALL, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no layer knows");
  }
}
