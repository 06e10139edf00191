// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.error.RpcError;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.DecodeBudget;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlReader;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An API call as a value, out of its wrappers and decoded as far as it could be: with the {@link
 * CallTurn#time time} and the world, all that its result depends on.
 *
 * @param messageId the msg_id of the message that carried it
 * @param body has the call's bytes, from {@code offset} on: the rest follows from them
 * @param forBusiness whether it came in {@code invokeWithBusinessConnection}
 * @param inTakeout whether it came in {@code invokeWithTakeout}
 * @param refusal why it goes no further; null if it may
 * @param unreadable what in its bytes could not be read; null if nothing
 * @param id that its bytes begin with; 0 for none
 * @param method the TL name, or {@code #} and the id in hex where no layer knows it
 * @param definition null where no layer has the id
 * @param arguments null where there is nothing to decode them with, or they could not be
 */
public record CallRequest(
    CallContext origin,
    long messageId,
    byte[] body,
    int offset,
    boolean forBusiness,
    boolean inTakeout,
    @Nullable RpcError refusal,
    @Nullable String unreadable,
    int id,
    String method,
    @Nullable Combinator definition,
    @Nullable TlObject arguments) {

  /** Stands for the name of a method in an envelope that cannot be opened. */
  private static final String UNREADABLE = "#unreadable";

  /**
   * Makes the request again of what it was written down as.
   *
   * @param query its bytes, and nothing else
   * @param id that was read of them
   */
  public static CallRequest of(
      CallContext origin,
      long messageId,
      byte[] query,
      boolean forBusiness,
      boolean inTakeout,
      @Nullable RpcError refusal,
      @Nullable String unreadable,
      int id,
      Schema schema) {
    Combinator definition = schema.byId(id);
    TlObject arguments =
        unreadable == null && definition != null && definition.isFunction()
            ? decode(schema, new TlReader(query), new DecodeBudget(Integer.MAX_VALUE), detail -> {})
            : null;
    return new CallRequest(
        origin,
        messageId,
        query,
        0,
        forBusiness,
        inTakeout,
        refusal,
        unreadable,
        id,
        name(id, definition, unreadable),
        definition,
        arguments);
  }

  /** The call's bytes: a boxed function of any layer. */
  public byte[] query() {
    return Arrays.copyOfRange(body, offset, body.length);
  }

  CallRequest refused(RpcError reason) {
    return new CallRequest(
        origin,
        messageId,
        body,
        offset,
        forBusiness,
        inTakeout,
        reason,
        unreadable,
        id,
        method,
        definition,
        arguments);
  }

  /**
   * Reads a function and its arguments.
   *
   * @throws TlException if there is anything wrong with them, or behind them
   */
  static TlObject decode(
      Schema schema, TlReader reader, DecodeBudget budget, Consumer<String> coerced) {
    TlObject arguments = schema.decode(reader, budget, coerced);
    // no client sends anything behind its query
    if (reader.remaining() != 0) {
      throw new TlException(reader.remaining() + " bytes too many");
    }
    return arguments;
  }

  static String name(int id, @Nullable Combinator definition, @Nullable String unreadable) {
    if (definition != null) {
      return definition.name();
    }
    return id == 0 && unreadable != null ? UNREADABLE : "#" + Integer.toHexString(id);
  }
}
