// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.List;
import java.util.regex.Pattern;

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
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<=_)X(?=_|$)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    public Unknown {
      nearest = List.copyOf(nearest);
    }

    /** Whether it may be meant as it is: an error that is too new or too rare to be documented. */
    public boolean isPlausible() {
      return codeGiven || (nearest.isEmpty() && TYPE.matcher(type).matches());
    }

    /** What to say to whoever asked for it without a code. */
    public String mistake() {
      return "no documentation knows the error %s%s (with a code before it, it is taken as it is)"
          .formatted(type, Spelling.hint(nearest.stream().map(Unknown::example).toList()));
    }

    /** FLOOD_WAIT_X as it is asked for: FLOOD_WAIT_30. */
    private static String example(String documented) {
      return PLACEHOLDER.matcher(documented).replaceAll("30");
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
