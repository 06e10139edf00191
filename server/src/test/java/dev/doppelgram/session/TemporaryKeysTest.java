// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.Collection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Temporary keys, and what becomes of them once they stand for a permanent one. */
@Timeout(10)
class TemporaryKeysTest {
  private static final AuthKey TEMPORARY = AuthKey.minted(42, "nobody", 1);
  private static final long SALT = 99;
  private static final int LIFE = 86_400;

  private final Bench bench = new Bench();
  private Peer peer = bench.peer();

  @BeforeEach
  void exchange() {
    bench.keys.add(TEMPORARY, SALT, 2, LIFE);
    peer = new Peer(bench, bench.connect(), TEMPORARY, 5);
    peer.salt = SALT;
  }

  @Test
  void anUnboundKeyIsToldFromABoundOne() {
    Session session = peer.call().session();
    assertThat(session.isUnbound()).isTrue();
    assertThat(session.authKeyId()).isEqualTo(TEMPORARY.id());
    assertThat(bind()).isTrue();
    assertThat(session.isUnbound()).isFalse();
    assertThat(session.authKeyId()).isEqualTo(Bench.KEY.id());
    assertThat(session.usedAuthKeyId()).isEqualTo(TEMPORARY.id());
  }

  @Test
  void aPermanentKeyIsNeverUnbound() {
    assertThat(bench.peer().call().session().isUnbound()).isFalse();
  }

  @Test
  void aSessionBelongsToTheKeyThatIsUsed() {
    Session temporary = peer.call().session();
    bind();
    Session permanent = new Peer(bench, bench.connect(), Bench.KEY, 5).call().session();
    assertThat(permanent).isNotSameAs(temporary);
    assertThat(peer.call().session()).isSameAs(temporary);
  }

  @Test
  void updatesOfThePermanentKeyReachTheSessionsOfItsTemporaryKeys() {
    Session temporary = peer.call().session();
    assertThat(subscribers()).isEmpty();
    bind();
    assertThat(subscribers()).hasSize(1).allMatch(temporary::equals);
  }

  @Test
  void theLayerIsInheritedFromThePermanentKey() {
    bench.peer().call().session().layer(150);
    Session session = peer.call().session();
    assertThat(session.layer()).isZero();
    bind();
    assertThat(session.layer()).isEqualTo(150);
  }

  @Test
  void theLayerIsInheritedByTheNextTemporaryKey() {
    Session session = peer.call().session();
    bind();
    session.layer(160);
    assertThat(bench.peer().call().session().layer()).isEqualTo(160);
  }

  @Test
  void aKeyStandsForOneOtherOnly() {
    AuthKey other = AuthKey.minted(42, "bob", 1);
    bench.keys.add(other, SALT, 2, 0);
    assertThat(bind()).isTrue();
    assertThat(bind()).isTrue();
    assertThat(bench.keys.bind(TEMPORARY.id(), other.id())).isFalse();
  }

  @Test
  void itExpiresAlsoWhenBound() {
    peer.call();
    bind();
    bench.advance(Duration.ofSeconds(LIFE));
    assertThat(subscribers()).isEmpty();
    assertThat(bench.keys.isTemporary(TEMPORARY.id())).isFalse();
    peer.send(peer.content(Peer.CALL));
    assertThat(bench.calls).hasSize(1);
  }

  @Test
  void itGoesWithItsPermanentKey() {
    bind();
    Peer permanent = bench.peer();
    permanent.send(permanent.content(TlObject.of("destroy_auth_key")));
    assertThat(permanent.names()).contains("destroy_auth_key_ok");
    assertThat(bench.keys.isTemporary(TEMPORARY.id())).isFalse();
  }

  @Test
  void destroyingABoundKeyDestroysItsPermanentOne() {
    bind();
    peer.send(peer.content(TlObject.of("destroy_auth_key")));
    assertThat(peer.names()).contains("destroy_auth_key_ok");
    assertThat(bench.keys.permanent(Bench.KEY.id())).isNull();
  }

  @Test
  void anUnboundKeyCannotBeDestroyed() {
    peer.send(peer.content(TlObject.of("destroy_auth_key")));
    assertThat(peer.names()).contains("destroy_auth_key_fail");
    assertThat(bench.keys.isTemporary(TEMPORARY.id())).isTrue();
  }

  private boolean bind() {
    return bench.keys.bind(TEMPORARY.id(), Bench.KEY.id());
  }

  private Collection<Subscriber> subscribers() {
    return bench.sessions.of(Bench.KEY.id());
  }
}
