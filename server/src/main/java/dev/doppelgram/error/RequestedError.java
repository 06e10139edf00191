// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.List;

/** An error asked for by name, in a rule or a magic hash. */
public sealed interface RequestedError {

  /** The code asked for, else the one that the documentation gives to the method, else 400. */
  int code();

  /** The text for the wire. */
  String type();

  /** The answer that was asked for. */
  default RpcError refusal() {
    return new RpcError(code(), type());
  }

  /** The catalogue knows the type, and its spelling. */
  record Known(int code, String type) implements RequestedError {}

  /**
   * The catalogue does not know the type: perhaps a slip.
   *
   * @param codeGiven whether the code was asked for; if not, it is 400
   * @param type as written
   * @param nearest types of the catalogue that may be meant, as documentation prints them
   */
  record Unknown(int code, boolean codeGiven, String type, List<String> nearest)
      implements RequestedError {
    public Unknown {
      nearest = List.copyOf(nearest);
    }

    /** What to tell who asked for it without a code. */
    public String mistake() {
      return "no documentation knows the error %s%s (with a code before it, it is taken as it is)"
          .formatted(type, Spelling.hint(nearest));
    }
  }

  /**
   * Reads {@code [CODE]TYPE}, such as {@code FLOOD_WAIT_30} or {@code -503 Timeout}, with a space
   * or an underscore between the two.
   *
   * @param method the call to be answered, as the schema spells it
   * @param expiredCode the world's switch expired_code
   */
  static RequestedError parse(String text, String method, int expiredCode) {
    return RequestedErrorParser.parse(text, method, expiredCode);
  }
}
