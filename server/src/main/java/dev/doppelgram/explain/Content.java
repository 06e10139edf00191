// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import static java.util.stream.Collectors.joining;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.Message;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;

/** Names what a message holds, in a few words. */
final class Content {
  private static final int VECTOR = 0x1cb5c415;
  private static final int LARGEST = 1 << 20;

  private Content() {}

  /** {@code msg_container(msgs_ack, invokeWithLayer(initConnection(help.getConfig)))}. */
  static String of(Message message, Schema schema) {
    try {
      if (new TlReader(message.body()).peekInt32() == Container.ID) {
        return Container.read(message).stream()
            .map(inner -> of(inner.body(), schema))
            .collect(joining(", ", "msg_container(", ")"));
      }
      return of(message.body(), schema);
    } catch (TlException e) {
      return "not TL: " + e.getMessage();
    }
  }

  private static String of(byte[] body, Schema schema) {
    int id = new TlReader(body).peekInt32();
    if (id == GzipPacked.ID) {
      return "gzip_packed(" + of(GzipPacked.inflate(body, LARGEST), schema) + ")";
    }
    if (id == RpcResult.ID) {
      return "rpc_result(" + of(RpcResult.read(body).result(), schema) + ")";
    }
    if (id == VECTOR) {
      return "Vector of " + new TlReader(body, 4, 4).int32();
    }
    Combinator definition = schema.byId(id);
    if (definition == null) {
      return "#%08x".formatted(id);
    }
    if (!definition.isWrapper()) {
      return definition.name();
    }
    TlReader reader = new TlReader(body);
    schema.decodeWrapper(reader);
    return definition.name() + "(" + of(reader.rest(), schema) + ")";
  }
}
