// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.AuthKeys;
import dev.doppelgram.connection.ConnectionLimitHandler;
import dev.doppelgram.connection.DcDetector;
import dev.doppelgram.connection.FrameRecorder;
import dev.doppelgram.connection.TransportReportHandler;
import dev.doppelgram.control.http.HttpService;
import dev.doppelgram.fault.ConnectionRules;
import dev.doppelgram.handshake.HandshakeHandler;
import dev.doppelgram.handshake.Handshakes;
import dev.doppelgram.observe.Observer;
import dev.doppelgram.session.ByteTotal;
import dev.doppelgram.session.ConnectionHandler;
import dev.doppelgram.session.HalfPacketHandler;
import dev.doppelgram.session.KeySearchHandler;
import dev.doppelgram.session.Limits;
import dev.doppelgram.session.Sessions;
import dev.doppelgram.transport.TransportDetector;
import dev.doppelgram.world.model.Dcs;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The connections of a world's clients, each with the protocol's handlers on it. */
final class ClientConnections {
  private final Settings settings;
  private final Limits limits;
  private final AuthKeys authKeys;
  private final Handshakes handshakes;
  private final Sessions sessions;
  private final ConnectionRules rules;
  private final Observer observer;
  private final boolean strictDc;
  private final ByteTotal halfPackets;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final AtomicLong numbers = new AtomicLong();
  private final AtomicInteger admitted = new AtomicInteger();
  private volatile boolean framesRecorded;

  ClientConnections(
      Settings settings,
      AuthKeys authKeys,
      Handshakes handshakes,
      Sessions sessions,
      ConnectionRules rules,
      Observer observer,
      boolean strictDc) {
    this.settings = settings;
    this.limits = settings.limits();
    this.authKeys = authKeys;
    this.handshakes = handshakes;
    this.sessions = sessions;
    this.rules = rules;
    this.observer = observer;
    this.strictDc = strictDc;
    halfPackets = new ByteTotal(limits.halfPacketBytes());
    framesRecorded = settings.framesRecorded();
  }

  /**
   * Gives an accepted connection the protocol, from the outside in.
   *
   * @param http takes the connections of the control API; null where they have another port
   * @param dc the data centre that listens there; 0 where it is to be found out
   */
  void accept(Channel channel, @Nullable HttpService http, int dc) {
    long number = numbers.incrementAndGet();
    open.add(channel);
    ChannelPipeline pipeline = channel.pipeline();
    HalfPacketHandler halves = new HalfPacketHandler(number, halfPackets, observer);
    pipeline.addLast(halves, transports(http));
    if (!admit(channel)) {
      pipeline.addLast(new ConnectionLimitHandler(number, observer, limits.handshake()));
      return;
    }
    pipeline.addLast(
        new TransportReportHandler(number, observer, settings.mtproxySecret(), settings.strict()));
    DcDetector detector = detector(dc);
    pipeline.addLast(detector);
    pipeline.addLast(new KeySearchHandler(authKeys, SharedThreads.ARITHMETIC));
    pipeline.addLast(
        new FrameRecorder(number, authKeys, settings.schema(), observer, () -> framesRecorded));
    pipeline.addLast(
        halves.behindDecoders(),
        new HandshakeHandler(
            number,
            handshakes,
            observer,
            rules,
            new DcPlacement(settings.endpoint().dcs(), detector, strictDc)),
        new ConnectionHandler(number, authKeys, sessions, detector::takesKeyOf));
    rules.accepted(number, channel);
  }

  /** How many are open. */
  int count() {
    return open.size();
  }

  /** Whether frames are kept from now on. */
  void recordFrames(boolean wanted) {
    framesRecorded = wanted;
  }

  boolean recordsFrames() {
    return framesRecorded;
  }

  /** Closes those that are open now, and waits for that, but not on a thread that they need. */
  void closeOpen() {
    open.stream().map(Channel::close).toList().forEach(ChannelFuture::awaitUninterruptibly);
  }

  /** Closes them, and those that are accepted late. */
  void close() {
    open.close().awaitUninterruptibly();
  }

  private DcDetector detector(int dc) {
    Dcs dcs = settings.endpoint().dcs();
    return new DcDetector(
        dcs.several() ? dc : 0, dcs.first(), dcs::contains, settings.endpoint().ports()::dcAt);
  }

  private TransportDetector transports(@Nullable HttpService http) {
    return new TransportDetector(
        settings.mtproxySecret(),
        limits.frameBytes(),
        SharedThreads.RANDOM,
        settings.wireClock(),
        http == null ? null : () -> http.besideMtproto(this::leave));
  }

  private boolean admit(Channel channel) {
    if (admitted.incrementAndGet() > limits.connections()) {
      admitted.decrementAndGet();
      return false;
    }
    channel.closeFuture().addListener(closed -> admitted.decrementAndGet());
    return true;
  }

  /** Lets go of a connection that is no client's, but of the control API. */
  private void leave(Channel channel) {
    open.remove(channel);
    channel.pipeline().remove(HalfPacketHandler.class);
  }
}
