// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.authkey.ClientDescription;
import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.session.Call;
import dev.doppelgram.session.Session;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the wrappers off a call, one by one, and acts on what they say. */
final class CallUnwrapper {
  private static final Logger log = LoggerFactory.getLogger(CallUnwrapper.class);

  /** Clients come to five or six; every gzip_packed may hold another one. */
  private static final int MOST_WRAPPERS = 32;

  /** The layers that the log has a line of, one each. */
  private static final Set<Integer> WARNED = ConcurrentHashMap.newKeySet();

  private static final int MOST_WARNINGS = 100;

  private final Call call;
  private final Session session;
  private final Schema schema;
  private byte[] body;
  private TlReader reader;
  private boolean withoutUpdates;
  private boolean forBusiness;
  private boolean inTakeout;
  private boolean layerTooOld;
  private List<Long> after = List.of();

  CallUnwrapper(Call call, Schema schema) {
    this.call = call;
    this.schema = schema;
    session = call.session();
    body = call.body();
    reader = new TlReader(body);
  }

  /** Stands before the query, once it is peeled. */
  TlReader reader() {
    return reader;
  }

  /** What {@link #reader} reads. */
  byte[] body() {
    return body;
  }

  /** The msg_ids of the calls that it waits for. */
  List<Long> after() {
    return after;
  }

  /** Whether it is made through {@code invokeWithBusinessConnection}. */
  boolean isForBusiness() {
    return forBusiness;
  }

  /** Tells whether it is made through {@code invokeWithTakeout}. */
  boolean isInTakeout() {
    return inTakeout;
  }

  /**
   * Goes on to the query.
   *
   * @return why the query cannot be answered in any layer; null if it can
   * @throws TlException if a wrapper cannot be read
   */
  @Nullable RpcError unwrap() {
    requireShort(call.body());
    for (int wrappers = 0; unwrapOne(); wrappers++) {
      if (wrappers == MOST_WRAPPERS) {
        throw new TlException("more than " + MOST_WRAPPERS + " wrappers");
      }
    }
    if (!withoutUpdates) {
      session.wantsUpdates();
    }
    if (layerTooOld) {
      return new RpcError(ErrorType.CONNECTION_LAYER_INVALID);
    }
    return session.layer() == 0 || !isDescribed()
        ? new RpcError(ErrorType.CONNECTION_NOT_INITED)
        : null;
  }

  private boolean isDescribed() {
    return session.client() != null
        || session.found(
            ProtocolRule.NO_INIT_CONNECTION, "a call, but no initConnection before it");
  }

  private boolean unwrapOne() {
    int id = reader.peekInt32();
    if (id == GzipPacked.ID) {
      body = requireShort(call.inflate(reader.rest()));
      reader = new TlReader(body);
      return true;
    }
    Combinator definition = schema.byId(id);
    if (definition == null || !definition.isWrapper()) {
      return false;
    }
    applyWrapper(call.decoding(budget -> schema.decodeWrapper(reader, budget)));
    return true;
  }

  private byte[] requireShort(byte[] body) {
    int most = call.limits().callBytes();
    if (body.length > most) {
      throw new TlException.TooLong("a call of more than " + most + " bytes");
    }
    return body;
  }

  private void applyWrapper(TlObject wrapper) {
    switch (wrapper.name()) {
      case "invokeWithLayer" -> speak((int) wrapper.number("layer"));
      case "initConnection" -> session.client(description(wrapper));
      case "invokeWithoutUpdates" -> withoutUpdates = true;
      case "invokeWithBusinessConnection" -> forBusiness = true;
      case "invokeWithTakeout" -> inTakeout = true;
      case "invokeAfterMsg" -> await(List.of(wrapper.number("msg_id")));
      case "invokeAfterMsgs" -> {
        if (wrapper.get("msg_ids") instanceof List<?> msgIds) {
          await(msgIds);
        }
      }
      default -> {
        // the others ask for nothing that this server would do otherwise
      }
    }
  }

  private void await(List<?> msgIds) {
    int most = call.limits().listedArguments();
    if (after.size() + msgIds.size() > most) {
      throw new TlException.TooLong("a call waits for more than " + most + " others");
    }
    List<Long> all = new ArrayList<>(after);
    msgIds.forEach(msgId -> all.add((Long) msgId));
    after = all;
  }

  private void speak(int layer) {
    layerTooOld = !Layers.isServed(layer);
    if (layerTooOld || layer == session.layer()) {
      return;
    }
    if (layer > Layers.NEWEST && WARNED.size() < MOST_WARNINGS && WARNED.add(layer)) {
      log.warn("a client speaks layer {}: it is answered in layer {}", layer, Layers.NEWEST);
    }
    session.layer(layer);
  }

  private static ClientDescription description(TlObject initConnection) {
    return new ClientDescription(
        (int) initConnection.number("api_id"),
        initConnection.string("device_model"),
        initConnection.string("system_version"),
        initConnection.string("app_version"),
        initConnection.string("system_lang_code"),
        initConnection.string("lang_code"));
  }
}
