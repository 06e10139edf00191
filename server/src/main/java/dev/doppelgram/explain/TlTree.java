// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.explain;

import dev.doppelgram.mtproto.Container;
import dev.doppelgram.mtproto.GzipPacked;
import dev.doppelgram.mtproto.RpcResult;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Field;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlReader;
import dev.doppelgram.tl.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Walks through TL bytes and says of each run which field of which object it is. */
final class TlTree {
  private static final int VECTOR = 0x1cb5c415;
  private static final int BOOL_TRUE = 0x997275b5;
  private static final int BOOL_FALSE = 0xbc799737;
  private static final int DEEPEST = 64;
  private static final int LARGEST = 1 << 20;

  private final byte[] bytes;
  private final TlReader reader;
  private final HexLines lines;
  private final Schema schema;
  private int depth;

  TlTree(byte[] bytes, int from, int to, int depth, HexLines lines, Schema schema) {
    this.bytes = bytes;
    this.reader = new TlReader(bytes, from, to - from);
    this.depth = depth;
    this.lines = lines;
    this.schema = schema;
  }

  /** Says what is there; bytes that are no TL, or behind the object, are shown as they are. */
  void walk() {
    try {
      object("");
      if (reader.remaining() > 0) {
        rest("behind the object");
      }
    } catch (TlException e) {
      rest("not TL from here on: " + e.getMessage());
    }
  }

  private void rest(String what) {
    int from = reader.position();
    reader.raw(reader.remaining());
    say(from, what);
  }

  private void object(String label) {
    int from = reader.position();
    int id = reader.int32();
    if (depth > DEEPEST) {
      throw new TlException("nested more than " + DEEPEST + " deep");
    }
    switch (id) {
      case Container.ID -> container(from, label);
      case RpcResult.ID -> rpcResult(from, label);
      case GzipPacked.ID -> gzip(from, label);
      case VECTOR -> vectorOfAnything(from, label);
      case BOOL_TRUE, BOOL_FALSE -> say(from, label + (id == BOOL_TRUE ? "true" : "false"));
      default -> defined(from, id, label);
    }
  }

  private void defined(int from, int id, String label) {
    Combinator definition = schema.byId(id);
    say(from, label + (definition == null ? "" : definition.name()) + "#%08x".formatted(id));
    if (definition == null) {
      throw new TlException("no layer has the id");
    }
    fields(definition);
  }

  private void fields(Combinator definition) {
    Map<String, Integer> flags = new HashMap<>();
    depth++;
    for (Field field : definition.fields()) {
      Field.Condition condition = field.condition();
      boolean present =
          condition == null
              || (flags.getOrDefault(condition.flags(), 0) >>> condition.bit() & 1) == 1;
      if (present && field.type() == Type.Basic.FLAGS) {
        int from = reader.position();
        int bits = reader.int32();
        flags.put(field.name(), bits);
        say(from, field.name() + ": " + Integer.toBinaryString(bits));
      } else if (present) {
        value(field.name() + ": ", field.type());
      }
    }
    depth--;
  }

  private void value(String label, Type type) {
    if (type instanceof Type.Basic basic) {
      basic(label, basic);
    } else if (type instanceof Type.Vector vector) {
      vector(label, vector);
    } else if (type instanceof Type.Bare bare) {
      Combinator definition = schema.find(bare.constructor(), Layers.NEWEST);
      say(reader.position(), label + bare.constructor());
      if (definition == null) {
        throw new TlException("no definition of " + bare);
      }
      fields(definition);
    } else {
      object(label);
    }
  }

  private void basic(String label, Type.Basic type) {
    int from = reader.position();
    switch (type) {
      case INT, FLAGS -> say(from, label + reader.int32());
      case LONG -> say(from, label + reader.int64());
      case DOUBLE -> say(from, label + reader.float64());
      case INT128 -> bytes(from, label, reader.raw(16));
      case INT256 -> bytes(from, label, reader.raw(32));
      case STRING -> say(from, label + '"' + reader.string() + '"');
      case BYTES -> bytes(from, label, reader.bytes());
      case TRUE -> say(from, label + "true");
      case BOOL, OBJECT -> object(label);
    }
  }

  private void bytes(int from, String label, byte[] value) {
    say(from, label + value.length + " bytes");
  }

  private void vector(String label, Type.Vector type) {
    int from = reader.position();
    if (type.boxed() && reader.int32() != VECTOR) {
      throw new TlException("expected " + type);
    }
    int count = reader.int32();
    say(from, label + type + " of " + count);
    depth++;
    for (int i = 0; i < count; i++) {
      value(i + ": ", type.element());
    }
    depth--;
  }

  /** The result of a method that answers a vector does not say of what. */
  private void vectorOfAnything(int from, String label) {
    int count = reader.int32();
    say(from, label + "Vector of " + count);
    boolean objects = reader.remaining() >= 4 && schema.byId(reader.peekInt32()) != null;
    boolean longs = reader.remaining() == 8L * count;
    depth++;
    for (int i = 0; i < count; i++) {
      value(i + ": ", objects ? Type.Basic.OBJECT : longs ? Type.Basic.LONG : Type.Basic.INT);
    }
    depth--;
  }

  private void container(int from, String label) {
    int count = reader.int32();
    say(from, label + "msg_container of " + count);
    depth++;
    for (int i = 0; i < count; i++) {
      basic("msg_id: ", Type.Basic.LONG);
      basic("seqno: ", Type.Basic.INT);
      int start = reader.position();
      int length = reader.int32();
      say(start, "bytes: " + length);
      int body = reader.position();
      reader.raw(length);
      new TlTree(bytes, body, body + length, depth + 1, lines, schema).walk();
    }
    depth--;
  }

  private void rpcResult(int from, String label) {
    say(from, label + "rpc_result#%08x".formatted(RpcResult.ID));
    depth++;
    basic("req_msg_id: ", Type.Basic.LONG);
    object("result: ");
    depth--;
  }

  private void gzip(int from, String label) {
    byte[] packed = reader.bytes();
    say(from, label + "gzip_packed#%08x, %d bytes".formatted(GzipPacked.ID, packed.length));
    byte[] inflated =
        GzipPacked.inflate(Arrays.copyOfRange(bytes, from, reader.position()), LARGEST);
    HexLines inner = new HexLines("inflated ");
    new TlTree(inflated, 0, inflated.length, depth + 1, inner, schema).walk();
    lines.add(inner);
  }

  private void say(int from, String meaning) {
    lines.say(bytes, from, reader.position(), "  ".repeat(depth) + meaning);
  }
}
