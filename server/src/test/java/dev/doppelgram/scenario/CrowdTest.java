// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Accounts that are alike but for their number. */
@Timeout(120)
class CrowdTest {
  private static final String TOWN =
      """
      doppelgram: 1
      accounts:
        alice: {id: 1001, phone: "+9996621001", first_name: Alice}
      chats:
        reading: {kind: supergroup, id: 5001, title: Reading, creator: alice}
      crowd: [{%s}]
      """;

  @Test
  void eachHasItsNumber() {
    WorldSeed world =
        read(
            "count: 3, name: 'user{i}', id: 1000000, phone: '+99967{i:07}',"
                + " first_name: 'User {i}', join: [reading]");

    assertThat(world.accounts()).hasSize(4);
    AccountSeed last = world.accounts().get(3);
    assertThat(last.name()).isEqualTo("user2");
    assertThat(last.id()).isEqualTo(1_000_002);
    assertThat(last.phone()).isEqualTo("+999670000002");
    assertThat(last.firstName()).isEqualTo("User 2");
    assertThat(world.chats().get(0).members()).containsExactly("user0", "user1", "user2");
  }

  @Test
  void aHundredThousandAreRead() {
    WorldSeed world =
        read(
            "count: 100000, name: 'user{i}', id: 1000000, phone: '+99967{i:07}',"
                + " first_name: 'User {i}', join: [reading]");

    assertThat(world.accounts()).hasSize(100_001);
    assertThat(world.chats().get(0).members()).hasSize(100_000);
  }

  @Test
  void aMistakeInWhatManyAreMadeOfIsToldOnce() {
    assertThatThrownBy(
            () -> read("count: 500, name: 'user{i}', id: 1000000, phone: '{i}', first_name: X"))
        .hasMessage(
            "f.yaml:6:59: `phone`: expected a phone number such as `+9996621001`: a plus and 7 to"
                + " 15 digits, found `0`");
  }

  @Test
  void namesDifferAndChatsAreThere() {
    assertThatThrownBy(() -> read("count: 2, name: user, id: 1000000, first_name: X"))
        .hasMessageContaining("`name`: expected one with `{i}` in it");
    assertThatThrownBy(
            () ->
                read(
                    "count: 1, name: user, id: 1000000, phone: '+9996700001', first_name: X,"
                        + " join: [readin]"))
        .hasMessageContaining("`join`: expected a chat of this file, found `readin`");
    assertThatThrownBy(
            () -> read("count: 1, name: alice, id: 2, phone: '+9996700001', first_name: X"))
        .hasMessageContaining("`name`: there is an account `alice` already");
  }

  private static WorldSeed read(String crowd) {
    return ScenarioReader.read("f.yaml", TOWN.formatted(crowd), Instant.EPOCH.plusSeconds(9))
        .world();
  }
}
