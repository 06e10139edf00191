// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.authkey.AuthKeyState;
import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.observe.ProtocolRule;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What others are given of a {@link MtprotoSession}. */
final class SessionHandle implements Subscriber {
  private final MtprotoSession session;
  private final AuthKeyState key;
  private final Executor executor;
  private final ClientInfo memory;
  private boolean wantsUpdates;

  SessionHandle(MtprotoSession session, AuthKeyState key, Executor executor) {
    this.session = session;
    this.key = key;
    this.executor = executor;
    memory = new ClientInfo(key);
  }

  @Override
  public long id() {
    return session.id();
  }

  @Override
  public long authKeyId() {
    return key.permanentId();
  }

  @Override
  public long usedAuthKeyId() {
    return key.key().id();
  }

  @Override
  public boolean isUnbound() {
    return key.isTemporary() && key.permanent() == null;
  }

  @Override
  public Executor executor() {
    return executor;
  }

  @Override
  public long connection() {
    return session.latest().number();
  }

  @Override
  public SocketAddress localAddress() {
    return session.latest().localAddress();
  }

  @Override
  public int dc() {
    return key.dc();
  }

  @Override
  public int layer() {
    return memory.layer();
  }

  @Override
  public void layer(int layer) {
    memory.layer(layer);
  }

  @Override
  public @Nullable ClientDescription client() {
    return memory.client();
  }

  @Override
  public void client(ClientDescription client) {
    memory.client(client);
  }

  @Override
  public void wantsUpdates() {
    wantsUpdates = true;
  }

  @Override
  public boolean takesUpdates() {
    return wantsUpdates && layer() != 0;
  }

  @Override
  public long push(byte[] updates) {
    return session.push(updates);
  }

  @Override
  public void under(PacketFault packetFault, Runnable saying) {
    session.under(packetFault, saying);
  }

  @Override
  public boolean found(ProtocolRule rule, String detail) {
    return session.findings().found(rule, detail);
  }
}
