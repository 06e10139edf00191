// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.handshake;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.NoncePair;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Step 3: {@code set_client_DH_params} -> {@code dh_gen_ok}, {@code _retry} or {@code _fail}. */
final class SetClientDhParams {
  private final KeyRegistry keys;

  SetClientDhParams(KeyRegistry keys) {
    this.keys = keys;
  }

  Answer answer(KeyExchange exchange, TlObject query) {
    KeyExchange.Agreed agreed = exchange.agreed();
    if (agreed == null) {
      return Answer.notFound("set_client_DH_params before req_DH_params");
    }
    TlObject inner = decrypt(agreed.nonces(), query.bytes("encrypted_data"));
    if (inner == null
        || !Arrays.equals(inner.bytes("nonce"), exchange.nonce())
        || !Arrays.equals(inner.bytes("server_nonce"), exchange.serverNonce())) {
      return Answer.notFound("set_client_DH_params whose encrypted_data is not of this exchange");
    }
    AuthKey key = exchange.secret().agree(inner.bytes("g_b"));
    return key == null
        ? new Answer.Body(3, dhGen(exchange, agreed, "fail", 3, 0)) // g_b is out of range: no key
        : answer(exchange, agreed, key);
  }

  /**
   * A key with a leading zero byte counts as one to be tried again, because half of the clients
   * hash it without the zeros. It is registered all the same: Pyrogram takes any answer for yes.
   */
  private Answer answer(KeyExchange exchange, KeyExchange.Agreed agreed, AuthKey key) {
    boolean added = keys.add(key, agreed.nonces().firstSalt(), agreed.dc(), agreed.expiresIn());
    if (key.hasLeadingZero()) {
      return new Answer.Body(3, dhGen(exchange, agreed, "retry", 2, key.unpaddedAuxHash()));
    }
    return added
        ? new Answer.Done(dhGen(exchange, agreed, "ok", 1, key.auxHash()), key.id())
        : new Answer.Body(3, dhGen(exchange, agreed, "retry", 2, key.auxHash()));
  }

  private static byte[] dhGen(
      KeyExchange exchange, KeyExchange.Agreed agreed, String end, int number, long auxHash) {
    byte[] hash = agreed.nonces().newNonceHash(number, auxHash);
    return Handshakes.encode(exchange.object("dh_gen_" + end, "new_nonce_hash" + number, hash));
  }

  private static @Nullable TlObject decrypt(NoncePair nonces, byte[] encrypted) {
    byte[] data = nonces.open(encrypted);
    if (data == null) {
      return null;
    }
    try {
      TlObject inner = Schema.telegram().decode(new TlReader(data));
      return inner.is("client_DH_inner_data") ? inner : null;
    } catch (TlException e) {
      return null;
    }
  }
}
