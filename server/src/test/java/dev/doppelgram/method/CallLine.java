// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.session.AwaitedOutcome;
import dev.doppelgram.session.CallQueue;
import dev.doppelgram.session.CallSink;
import dev.doppelgram.session.Session;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session of a key, without a network below it. */
public final class CallLine implements Session {
  private static final Schema SCHEMA = Schema.telegram();
  private static final int INVOKE_WITH_TAKEOUT = 0xaca9fd2e;

  private final CallSink calls;
  private final long authKeyId;
  private final CallQueue queue = new CallQueue();
  private final Queue<String> answers = new ArrayDeque<>();
  private byte[] result = {};
  private long messageId;
  private int layer = Layers.NEWEST;
  private int dc;
  private @Nullable ShownHashes hashes;
  private boolean unbound;
  private @Nullable ClientDescription client;
  private boolean wantsUpdates;
  private final List<ProtocolRule> findings = new ArrayList<>();
  private boolean forgiving = true;
  private List<Long> awaited = List.of();
  private AwaitedOutcome outcome = AwaitedOutcome.ANSWERED;

  public CallLine(CallSink calls, long authKeyId) {
    this.calls = calls;
    this.authKeyId = authKeyId;
  }

  /** Names peers as its account was shown them. */
  CallLine naming(ShownHashes shown) {
    hashes = shown;
    return this;
  }

  public CallLine at(int someLayer) {
    layer = someLayer;
    return this;
  }

  /** The msg_id of the last call. */
  public long messageId() {
    return messageId;
  }

  public void messageId(long some) {
    messageId = some;
  }

  /** On a temporary key that is bound to no permanent one. */
  CallLine unbound() {
    unbound = true;
    return this;
  }

  /** What was found of its client. */
  public List<ProtocolRule> findings() {
    return findings;
  }

  /** Forgives nothing. */
  public CallLine strict() {
    forgiving = false;
    return this;
  }

  /** What becomes of the calls that calls of this line wait for. */
  public CallLine awaiting(AwaitedOutcome some) {
    outcome = some;
    return this;
  }

  /** The msg_ids that the last call waited for. */
  public List<Long> awaited() {
    return awaited;
  }

  public CallLine dialling(int someDc) {
    dc = someDc;
    return this;
  }

  /** The result of a method that exists in the line's layer. */
  public Object call(String method, @Nullable Object... fields) {
    Combinator definition = Objects.requireNonNull(SCHEMA.find(method, layer), method);
    assertThat(refusal(method, fields)).isEqualTo("ok");
    return decoded(definition);
  }

  /** The same within a takeout session. */
  Object callInTakeout(long takeout, String method, @Nullable Object... fields) {
    Combinator definition = Objects.requireNonNull(SCHEMA.find(method, layer), method);
    byte[] query = SCHEMA.encode(TlObject.of(method, fields), layer);
    ByteBuffer wrapped = ByteBuffer.allocate(12 + query.length).order(ByteOrder.LITTLE_ENDIAN);
    wrapped.putInt(INVOKE_WITH_TAKEOUT).putLong(takeout).put(query);
    assertThat(send(wrapped.array())).isEqualTo("ok");
    return decoded(definition);
  }

  private Object decoded(Combinator definition) {
    TlReader reader = new TlReader(result);
    Object answer = SCHEMA.decode(reader, definition.result());
    assertThat(reader.remaining()).isZero();
    return answer;
  }

  public TlObject object(String method, @Nullable Object... fields) {
    return (TlObject) call(method, fields);
  }

  /** The code and text that a call is refused with; {@code ok} if it is not. */
  public String refusal(String method, @Nullable Object... fields) {
    @Nullable Object[] shown = hashes == null ? fields : hashes.in(fields);
    return send(SCHEMA.encode(TlObject.of(method, shown), layer));
  }

  /** Sends bytes as a call; gives the code and text of the refusal, or {@code ok}. */
  public String send(byte[] body) {
    messageId += 4;
    calls.accept(new Sent(messageId, body));
    assertThat(answers).hasSize(1);
    return answers.remove();
  }

  /** The bytes of the last result. */
  public byte[] result() {
    return result;
  }

  public boolean hasAskedForUpdates() {
    return wantsUpdates;
  }

  private final class Sent extends TestCall {
    Sent(long id, byte[] body) {
      super(CallLine.this, queue, id, body);
    }

    @Override
    public void after(List<Long> msgIds, Consumer<AwaitedOutcome> then) {
      awaited = msgIds;
      then.accept(outcome);
    }

    @Override
    public void answer(byte[] bytes) {
      result = bytes;
      answers.add("ok");
    }

    @Override
    void end(String how) {
      answers.add(how);
    }
  }

  @Override
  public long id() {
    return 7;
  }

  @Override
  public long authKeyId() {
    return authKeyId;
  }

  @Override
  public boolean found(ProtocolRule rule, String detail) {
    findings.add(rule);
    return forgiving;
  }

  @Override
  public boolean isUnbound() {
    return unbound;
  }

  @Override
  public Executor executor() {
    return Runnable::run;
  }

  @Override
  public long connection() {
    return 1;
  }

  @Override
  public SocketAddress localAddress() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 20443);
  }

  @Override
  public int dc() {
    return dc;
  }

  @Override
  public int layer() {
    return layer;
  }

  @Override
  public void layer(int some) {
    layer = some;
  }

  @Override
  public @Nullable ClientDescription client() {
    return client;
  }

  @Override
  public void client(ClientDescription some) {
    client = some;
  }

  @Override
  public void wantsUpdates() {
    wantsUpdates = true;
  }
}
