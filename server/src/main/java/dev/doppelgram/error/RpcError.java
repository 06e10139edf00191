// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

/** The API says no: what a method throws and a client receives as {@code rpc_error}. */
public final class RpcError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String HOLE = "%d";

  private final int code;
  private final String type;

  /**
   * Says no for one of the server's own reasons.
   *
   * @param arguments one number for each {@code %d} of the reason, none of them negative
   * @throws IllegalArgumentException if there are more or fewer arguments than the reason has holes
   */
  public RpcError(ErrorType reason, long... arguments) {
    this(reason.code(), filled(reason.type(), arguments));
  }

  /** Says no with just this code and text, as a rule or a magic hash asks for it. */
  public RpcError(int code, String type) {
    // an answer like any other, given thousands of times a second: a stack trace would say nothing
    super(code + " " + type, null, false, false);
    this.code = code;
    this.type = type;
  }

  /** {@code rpc_error.error_code}. */
  public int code() {
    return code;
  }

  /** {@code rpc_error.error_message}: the text on the wire, its numbers filled in. */
  public String type() {
    return type;
  }

  private static String filled(String type, long[] arguments) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (long argument : arguments) {
      int hole = type.indexOf(HOLE, from);
      if (hole < 0 || argument < 0) {
        throw new IllegalArgumentException(type + " cannot take " + argument);
      }
      text.append(type, from, hole).append(argument);
      from = hole + HOLE.length();
    }
    if (type.indexOf(HOLE, from) >= 0) {
      throw new IllegalArgumentException(type + " lacks an argument");
    }
    return from == 0 ? type : text.append(type, from, type.length()).toString();
  }
}
