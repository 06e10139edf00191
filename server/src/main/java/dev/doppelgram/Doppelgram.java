package dev.doppelgram;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.RsaPublicKey;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.sessionstring.SessionFormat;
import dev.doppelgram.sessionstring.StoredSession;
import dev.doppelgram.world.WorldClock;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running server: one world on a port of its own. Many may run in one JVM; they share threads and
 * nothing else.
 *
 * <pre>{@code
 * try (Doppelgram server = Doppelgram.builder().scenario("book-club.yaml").start()) {
 *   String session = server.sessionString("alice", SessionFormat.GRAMJS);
 *   …
 * }
 * }</pre>
 */
public final class Doppelgram implements AutoCloseable {
  private final Stage stage;
  private final Channel listener;
  private final @Nullable Channel socksListener;
  private final int dc;

  Doppelgram(Stage stage, Channel listener, @Nullable Channel socksListener, int dc) {
    this.stage = stage;
    this.listener = listener;
    this.socksListener = socksListener;
    this.dc = dc;
  }

  /** A server with the built-in scenario on a free port, unless the builder is told otherwise. */
  public static DoppelgramBuilder builder() {
    return new DoppelgramBuilder();
  }

  /** Starts a server with the built-in scenario on a free port of 127.0.0.1. */
  public static Doppelgram start() throws IOException {
    return builder().start();
  }

  /** The name of the scenario. */
  public String name() {
    return stage.now().world().name();
  }

  /** Where clients connect to. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  /** The address that it listens on, as text: {@code 127.0.0.1}. */
  public String host() {
    return address().getAddress().getHostAddress();
  }

  /** The port that it listens on; below 32768 unless another one was asked for. */
  public int port() {
    return address().getPort();
  }

  /** Where it listens for SOCKS5; empty unless the builder was told to. */
  public Optional<InetSocketAddress> socksAddress() {
    return Optional.ofNullable(socksListener)
        .map(socks -> (InetSocketAddress) socks.localAddress());
  }

  /** The id of the data centre that it plays. */
  public int dc() {
    return dc;
  }

  /** The key that clients must know to make a key exchange. */
  public RsaPublicKey publicKey() {
    return stage.now().publicKey();
  }

  /**
   * The world's clock: it decides what expires, and moves when a test says so. After a {@link
   * #reset} the world has another one.
   */
  public WorldClock clock() {
    return stage.now().world().clock();
  }

  /** What happened, in the order in which it happened. */
  public Journal journal() {
    return stage.journal();
  }

  /**
   * The permanent auth key of an account on one of its devices, logged in without a login.
   *
   * @param account its name in the scenario
   * @param device 1 to 32
   * @throws IllegalArgumentException if the scenario has no such account, or the device no number
   */
  public AuthKey authKey(String account, int device) {
    return stage.now().mintedKeys().of(account, device);
  }

  /** The session of an account's first device, as a client library's session string. */
  public String sessionString(String account, SessionFormat format) {
    return format.encode(new StoredSession(dc, host(), port(), authKey(account, 1)));
  }

  /**
   * Plays the scenario from its start: the world, its clock and the rules are as they were, the
   * journal is empty, and every connection is closed. Minted sessions go on working, also those
   * that had logged out; the auth keys of key exchanges stay known, but nobody is logged in on
   * them. Calls that are under way have no effect on the new world.
   */
  public void reset() {
    stage.reset();
  }

  /** Stops listening and closes every connection. */
  @Override
  public void close() {
    listener.close().syncUninterruptibly();
    if (socksListener != null) {
      socksListener.close().syncUninterruptibly();
    }
    stage.now().close();
  }
}
