// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedUpdatesTest {
  private final Schema schema = Schema.telegram();
  private final TlObject updates =
      TlObject.named("updates")
          .set("updates", List.of())
          .set("users", List.of(TlObject.of("user", "id", 7L)))
          .set("chats", List.of())
          .set("date", 0)
          .set("seq", 0)
          .build();
  private final EncodedUpdates encoded = new EncodedUpdates(updates);

  @Test
  void sessionsOfOneLayerShareTheBytes() {
    assertThat(encoded.at(229, schema)).isEqualTo(schema.encode(updates, 229));
    assertThat(encoded.at(229, schema)).isSameAs(encoded.at(229, schema));
  }

  @Test
  void eachLayerHasItsOwn() {
    encoded.at(229, schema);
    assertThat(encoded.at(122, schema))
        .isEqualTo(schema.encode(updates, 122))
        .isNotEqualTo(encoded.at(229, schema));
  }
}
