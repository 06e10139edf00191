// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write a {@link RequestedError}: {@code [CODE]TYPE}. */
final class RequestedErrorParser {
  // three digits or negative, so that 2FA_CONFIRM_WAIT_5 keeps its own digit
  private static final Pattern CODE = Pattern.compile("(-[1-9][0-9]{0,8}|[1-9][0-9]{2})[_ ]");
  private static final int BAD_REQUEST = 400;

  private RequestedErrorParser() {}

  static RequestedError parse(String text, String method, int expiredCode) {
    Matcher prefix = CODE.matcher(text);
    if (prefix.lookingAt()) {
      OptionalInt code = OptionalInt.of(Integer.parseInt(prefix.group(1)));
      return requested(code, text.substring(prefix.end()), method, expiredCode);
    }
    return requested(OptionalInt.empty(), text, method, expiredCode);
  }

  private static RequestedError requested(
      OptionalInt code, String name, String method, int expiredCode) {
    ErrorCatalog catalogue = ErrorCatalog.documented();
    return catalogue
        .find(method, code, name)
        .<RequestedError>map(
            named ->
                new RequestedError.Known(
                    code.orElseGet(() -> usualCode(named, method, expiredCode)), named.type()))
        .orElseGet(
            () ->
                new RequestedError.Unknown(
                    code.orElse(BAD_REQUEST), code.isPresent(), name, catalogue.typesNear(name)));
  }

  private static int usualCode(ErrorCatalog.Named named, String method, int expiredCode) {
    if (named.type().equals(ErrorType.INVITE_HASH_EXPIRED.type())) {
      return expiredCode;
    }
    DocumentedError error = named.error();
    return error.isGeneric() || error.method().equals(method) ? error.code() : BAD_REQUEST;
  }
}
