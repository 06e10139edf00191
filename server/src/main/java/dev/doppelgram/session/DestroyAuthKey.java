package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;

/** {@code destroy_auth_key}: the key is unknown from the next packet on. */
final class DestroyAuthKey implements ServiceMessage {
  @Override
  public void handle(LiveSession session, Received request, TlObject message) {
    session.answer(
        request,
        TlObject.of(session.destroyKey() ? "destroy_auth_key_ok" : "destroy_auth_key_none"));
  }
}
