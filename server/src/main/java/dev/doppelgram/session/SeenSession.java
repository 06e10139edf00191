package dev.doppelgram.session;

import dev.doppelgram.observe.Rule;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** What others are given of a {@link LiveSession}. */
final class SeenSession implements Subscriber {
  private final LiveSession session;
  private final KnownKey key;
  private final Executor executor;
  private final ClientMemory memory;
  private boolean wantsUpdates;

  SeenSession(LiveSession session, KnownKey key, Executor executor) {
    this.session = session;
    this.key = key;
    this.executor = executor;
    memory = new ClientMemory(key);
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
  public void push(byte[] updates) {
    session.push(updates);
  }

  @Override
  public void under(Mishap mishap, Runnable saying) {
    session.under(mishap, saying);
  }

  @Override
  public boolean found(Rule rule, String detail) {
    return session.findings().found(rule, detail);
  }
}
