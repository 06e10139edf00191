// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.Authorization;
import dev.doppelgram.world.model.ChatKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AuthorizationsTest {
  private static final long BOBS_KEY = 0x4d29e4e63d510fcfL;

  private final World world =
      new WorldBuilder(ChatKind.GROUP).world(key -> key == BOBS_KEY ? "bob" : null);
  private final Authorizations authorizations = world.auth().authorizations();

  @Test
  void anUnknownKeyIsAnonymous() {
    assertThat(authorizations.of(1)).isEqualTo(new Authorization.Anonymous());
  }

  @Test
  void aMintedKeyIsLoggedInFromTheStart() {
    assertThat(authorizations.of(BOBS_KEY))
        .isEqualTo(new Authorization.LoggedIn(WorldBuilder.account(world, "bob")));
  }

  @Test
  void aMintedKeyThatLoggedOutStaysAnonymous() {
    authorizations.logOut(BOBS_KEY);
    assertThat(authorizations.of(BOBS_KEY)).isEqualTo(new Authorization.Anonymous());
  }

  @Test
  void loggingOutEndsALogin() {
    authorizations.logIn(1, WorldBuilder.account(world, "carol"));
    authorizations.logOut(1);
    assertThat(authorizations.of(1)).isEqualTo(new Authorization.Anonymous());
  }

  @Test
  void aMintedKeyMayLogInAsSomebodyElse() {
    authorizations.logOut(BOBS_KEY);
    authorizations.logIn(BOBS_KEY, WorldBuilder.account(world, "carol"));
    assertThat(authorizations.of(BOBS_KEY))
        .isEqualTo(new Authorization.LoggedIn(WorldBuilder.account(world, "carol")));
  }

  @Test
  void anAccountHasTheKeysThatItIsLoggedInOn() {
    authorizations.logIn(1, WorldBuilder.account(world, "carol"));
    authorizations.logIn(2, WorldBuilder.account(world, "carol"));
    assertThat(authorizations.keysOf(carolsId())).containsExactlyInAnyOrder(1L, 2L);
    authorizations.logOut(1);
    assertThat(authorizations.keysOf(carolsId())).containsExactly(2L);
  }

  @Test
  void aMintedKeyCountsOnceItHasBeenUsed() {
    long bob = WorldBuilder.account(world, "bob").id();
    authorizations.of(BOBS_KEY);
    assertThat(authorizations.keysOf(bob)).containsExactly(BOBS_KEY);
    authorizations.logOut(BOBS_KEY);
    assertThat(authorizations.keysOf(bob)).isEmpty();
  }

  @Test
  void aKeyWhoseOwnerOwesThePasswordIsNobodys() {
    authorizations.logIn(1, WorldBuilder.account(world, "carol"));
    authorizations.awaitPassword(1, WorldBuilder.account(world, "carol"));
    assertThat(authorizations.keysOf(carolsId())).isEmpty();
  }

  @Test
  void aKeyThatChangesHandsLeavesItsFirstAccount() {
    authorizations.logIn(1, WorldBuilder.account(world, "carol"));
    authorizations.logIn(1, WorldBuilder.account(world, "bob"));
    assertThat(authorizations.keysOf(carolsId())).isEmpty();
  }

  private long carolsId() {
    return WorldBuilder.account(world, "carol").id();
  }
}
