// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.crypto.AuthKey;
import dev.doppelgram.crypto.Digests;
import dev.doppelgram.crypto.Side;
import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.EncryptedMessage;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.MessageIds;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.transport.Packet;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** A client that sends exact messages and takes what comes back. */
final class Peer {
  private static final int LONGEST_REST_MILLIS = 250;

  /** An API call of any kind: {@code help.getNearestDc}. */
  static final byte[] CALL = MessageSender.encode(TlObject.of("help.getNearestDc"));

  final EmbeddedChannel channel;
  final long sessionId;
  long salt;
  private final Bench bench;
  private final AuthKey key;
  private final Random random = new Random(2);
  private MessageIds ids;
  private int contentRelated;

  Peer(Bench bench, EmbeddedChannel channel, AuthKey key, long sessionId) {
    this.bench = bench;
    this.channel = channel;
    this.key = key;
    this.sessionId = sessionId;
    salt = bench.salt();
    ids = new MessageIds(bench::now);
  }

  /** The same client on a new connection. */
  Peer reconnected() {
    Peer next = new Peer(bench, bench.connect(), key, sessionId);
    next.ids = ids;
    next.contentRelated = contentRelated;
    return next;
  }

  long nextId() {
    return ids.next(MessageIds.Kind.CLIENT);
  }

  /** A message with the next id and a right seq_no for what needs an acknowledgement. */
  Message content(byte[] body) {
    return new Message(nextId(), 2 * contentRelated++ + 1, body);
  }

  Message content(TlObject object) {
    return content(MessageSender.encode(object));
  }

  /** A message with the next id and a right seq_no for what needs none. */
  Message service(TlObject object) {
    return new Message(nextId(), 2 * contentRelated, MessageSender.encode(object));
  }

  Message container(Message... messages) {
    return new Message(nextId(), 2 * contentRelated, Container.write(List.of(messages)));
  }

  Peer send(Message message) {
    sendPacket(new EncryptedMessage(salt, sessionId, message).seal(key, Side.CLIENT, random));
    return this;
  }

  /** The same, with the wish for a quick ack; returns the token that the packet must get. */
  int sendHurried(Message message) {
    EncryptedMessage encrypted = new EncryptedMessage(salt, sessionId, message);
    byte[] packet = encrypted.seal(key, Side.CLIENT, random);
    write(new Packet(Unpooled.wrappedBuffer(packet.clone()), true));
    EncryptedMessage.open(key, Side.CLIENT, packet);
    byte[] shared = Arrays.copyOfRange(key.bytes(), 88, 120);
    byte[] plain = Arrays.copyOfRange(packet, 24, packet.length);
    return new TlReader(Digests.sha256(shared, plain)).int32();
  }

  void sendPacket(byte[] packet) {
    write(new Packet(Unpooled.wrappedBuffer(packet), false));
  }

  /** Writes a packet, and waits while the connection rests after a turn that took long. */
  private void write(Packet packet) {
    channel.writeInbound(packet);
    for (int i = 0; i < LONGEST_REST_MILLIS && !channel.config().isAutoRead(); i++) {
      pass(Duration.ofMillis(1));
    }
  }

  /** Sends an API call and returns it as the server sees it. */
  Call call() {
    int before = bench.calls.size();
    send(content(CALL));
    assertThat(bench.calls).hasSize(before + 1);
    return bench.calls.get(before);
  }

  /** Lets a duration pass on the event loop, not on the wire clock. */
  void pass(Duration duration) {
    channel.advanceTimeBy(duration.toMillis(), TimeUnit.MILLISECONDS);
    channel.runPendingTasks();
  }

  /** The messages of the next packet as they came; empty when none came. */
  List<Message> packets() {
    channel.runPendingTasks();
    List<Message> packets = new ArrayList<>();
    for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      byte[] packet = ByteBufUtil.getBytes(next);
      next.release();
      EncryptedMessage opened = EncryptedMessage.open(key, Side.SERVER, packet);
      assertThat(opened.sessionId()).isEqualTo(sessionId);
      packets.add(opened.message());
    }
    return packets;
  }

  /** All messages that came, out of their containers. */
  List<Message> messages() {
    List<Message> messages = new ArrayList<>();
    for (Message packet : packets()) {
      if (typeOf(packet) == Container.ID) {
        messages.addAll(Container.read(packet));
      } else {
        messages.add(packet);
      }
    }
    return messages;
  }

  /** The objects that came; of an rpc_result what is in it. */
  List<TlObject> objects() {
    return messages().stream().map(Peer::object).toList();
  }

  /** The names of the objects that came. */
  List<String> names() {
    return objects().stream().map(TlObject::name).toList();
  }

  static TlObject object(Message message) {
    byte[] body =
        typeOf(message) == RpcResult.ID ? RpcResult.read(message.body()).result() : message.body();
    return Schema.telegram().decode(body);
  }

  static int typeOf(Message message) {
    return new TlReader(message.body()).peekInt32();
  }
}
