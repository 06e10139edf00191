// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.authkey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The keys of a server whose world begins anew. */
@Timeout(10)
class InheritedKeysTest {
  private static final AuthKey MINTED = AuthKey.minted(0, "alice", 1);
  private static final AuthKey PERMANENT = AuthKey.minted(1, "any", 1);
  private static final AuthKey TEMPORARY = AuthKey.minted(2, "any", 1);
  private static final AuthKey OTHER = AuthKey.minted(3, "any", 1);

  private final KeySource minted = id -> id == MINTED.id() ? MINTED : null;
  private final AuthKeys before =
      new AuthKeys(minted, 0, InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z")));

  @Test
  void keysOfExchangesEnd() {
    before.add(PERMANENT, 1, 2, 0);
    before.add(OTHER, 1, 2, 0);
    before.add(TEMPORARY, 1, 2, 3600);
    before.bind(TEMPORARY.id(), PERMANENT.id());

    AuthKeys after = before.inherited(minted, displaced -> {});
    assertThat(after.key(PERMANENT.id())).isNull();
    assertThat(after.key(OTHER.id())).isNull();
    assertThat(after.key(TEMPORARY.id())).isNull();
    assertThat(before.key(TEMPORARY.id())).isNotNull();
  }

  @Test
  void aDestroyedKeyIsBackOnlyIfItIsMinted() {
    before.add(PERMANENT, 1, 2, 0);
    before.destroy(PERMANENT.id());
    before.key(MINTED.id());
    before.destroy(MINTED.id());
    assertThat(before.key(MINTED.id())).isNull();

    AuthKeys after = before.inherited(minted, displaced -> {});
    assertThat(after.key(PERMANENT.id())).isNull();
    assertThat(after.key(MINTED.id())).isNotNull();
  }

  @Test
  void theLayerThatAClientNamedIsKept() {
    AuthKeyState key = Objects.requireNonNull(before.find(MINTED.id()));
    key.layer(158);
    AuthKeyState heir =
        Objects.requireNonNull(before.inherited(minted, displaced -> {}).find(MINTED.id()));
    assertThat(heir).isNotSameAs(key);
    assertThat(heir.layer()).isEqualTo(158);
  }
}
