// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.auth;

import dev.doppelgram.authkey.TemporaryKeys;
import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.LegacyMessageCipher;
import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.DeferredResult;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.world.model.Dcs;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes the temporary key that it is called with stand for a permanent one. */
public final class BindTempAuthKey extends Method<BindTempAuthKey.Request> {
  /** Clients ask for a day, counted from now and not from the exchange that made the key. */
  private static final long LONGEST = Duration.ofDays(365).toSeconds();

  private static final int RANDOM = 16;

  record Request(long permAuthKeyId, long nonce, int expiresAt, byte[] encryptedMessage) {}

  private final TemporaryKeys keys;
  private final Dcs dcs;

  /**
   * @param dcs of which each key belongs to one, if there are several
   */
  public BindTempAuthKey(TemporaryKeys keys, Dcs dcs) {
    super("auth.bindTempAuthKey", Request.class, Access.ANY_KEY);
    this.keys = keys;
    this.dcs = dcs;
  }

  @Override
  public boolean needsNoLayer() {
    return true;
  }

  @Override
  public Object call(Request request, Caller caller) {
    return new Search(this, request, caller);
  }

  /** Looks for the permanent key, which is one of many that nobody may have asked for yet. */
  private record Search(BindTempAuthKey method, Request request, Caller caller)
      implements DeferredResult<Long> {
    @Override
    public Long arithmetic() {
      method.keys.searchToTheEnd(request.permAuthKeyId());
      return request.permAuthKeyId();
    }

    @Override
    public Object answer(Long found) {
      return method.bind(request, caller);
    }

    @Override
    public byte @Nullable [] write(Long found) {
      return null;
    }

    @Override
    public @Nullable Long read(byte[] written) {
      return null;
    }
  }

  private Boolean bind(Request request, Caller caller) {
    if (!keys.isTemporary(caller.message().authKeyId())) {
      throw new RpcError(ErrorType.TEMP_AUTH_KEY_EMPTY);
    }
    long life = request.expiresAt() - caller.realTime().getEpochSecond();
    if (life <= 0 || life > LONGEST) {
      throw new RpcError(ErrorType.EXPIRES_AT_INVALID);
    }
    AuthKey permanent = keys.permanent(request.permAuthKeyId());
    if (permanent == null
        || isElsewhere(permanent, caller)
        || !proves(request, permanent, caller.message())) {
      throw new RpcError(ErrorType.ENCRYPTED_MESSAGE_INVALID);
    }
    if (!keys.bind(caller.message().authKeyId(), permanent.id())) {
      throw new RpcError(ErrorType.TEMP_AUTH_KEY_ALREADY_BOUND);
    }
    return true;
  }

  private boolean isElsewhere(AuthKey permanent, Caller caller) {
    return dcs.several() && Dcs.number(keys.dcOf(permanent.id())) != Dcs.number(caller.dc());
  }

  /** Whether the encrypted message shows that the caller holds both keys. */
  private static boolean proves(Request request, AuthKey permanent, Caller.Carrier carrier) {
    byte[] plain = decrypt(request, permanent);
    if (plain == null) {
      return false;
    }
    TlReader reader = new TlReader(plain, RANDOM, plain.length - RANDOM);
    long messageId = reader.int64();
    int seqNo = reader.int32();
    reader.int32();
    TlObject inner = inner(reader);
    return inner != null
        && messageId == carrier.messageId()
        && seqNo == 0
        && inner.number("nonce") == request.nonce()
        && inner.number("temp_auth_key_id") == carrier.authKeyId()
        && inner.number("perm_auth_key_id") == request.permAuthKeyId()
        && inner.number("temp_session_id") == carrier.sessionId()
        && inner.number("expires_at") == request.expiresAt();
  }

  private static byte @Nullable [] decrypt(Request request, AuthKey permanent) {
    byte[] message = request.encryptedMessage();
    boolean named = message.length >= 8 && new TlReader(message).int64() == permanent.id();
    return named ? LegacyMessageCipher.decrypt(permanent, message) : null;
  }

  private static @Nullable TlObject inner(TlReader reader) {
    try {
      TlObject inner = Schema.telegram().decode(reader);
      return inner.is("bind_auth_key_inner") && reader.remaining() == 0 ? inner : null;
    } catch (TlException e) {
      return null;
    }
  }
}
