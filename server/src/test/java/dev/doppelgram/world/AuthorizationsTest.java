package dev.doppelgram.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class AuthorizationsTest {
  private static final long BOBS_KEY = 0x4d29e4e63d510fcfL;

  private final World world =
      new Scene(ChatKind.GROUP).world(key -> key == BOBS_KEY ? "bob" : null);
  private final Authorizations authorizations = world.authorizations();

  @Test
  void anUnknownKeyIsAnonymous() {
    assertThat(authorizations.of(1)).isEqualTo(new Authorization.Anonymous());
  }

  @Test
  void aMintedKeyIsLoggedInFromTheStart() {
    assertThat(authorizations.of(BOBS_KEY))
        .isEqualTo(new Authorization.LoggedIn(Scene.account(world, "bob")));
  }

  @Test
  void aMintedKeyThatLoggedOutStaysAnonymous() {
    authorizations.logOut(BOBS_KEY);
    assertThat(authorizations.of(BOBS_KEY)).isEqualTo(new Authorization.Anonymous());
  }

  @Test
  void loggingOutEndsALogin() {
    authorizations.logIn(1, Scene.account(world, "carol"));
    authorizations.logOut(1);
    assertThat(authorizations.of(1)).isEqualTo(new Authorization.Anonymous());
  }

  @Test
  void aMintedKeyMayLogInAsSomebodyElse() {
    authorizations.logOut(BOBS_KEY);
    authorizations.logIn(BOBS_KEY, Scene.account(world, "carol"));
    assertThat(authorizations.of(BOBS_KEY))
        .isEqualTo(new Authorization.LoggedIn(Scene.account(world, "carol")));
  }
}
