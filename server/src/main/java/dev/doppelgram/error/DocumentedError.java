// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.error;

import java.util.Set;

/**
 * One line of the catalogue: an error that the documentation of a method lists.
 *
 * @param method as the schema spells it, or {@link #ANY_METHOD}
 * @param code {@code rpc_error.error_code}
 * @param type {@code rpc_error.error_message}, with {@code %d} for a number and {@code %s} for a
 *     word
 * @param documentedBy never empty
 * @param meaning one sentence for people
 * @param byState how a scenario or a call brings it about; empty if only a rule or a magic hash
 *     does
 * @param onlyByRule why no state brings it about; empty where one does, or where nobody has said
 *     why
 */
public record DocumentedError(
    String method,
    int code,
    String type,
    Set<ErrorDocumentation> documentedBy,
    String meaning,
    String byState,
    String onlyByRule) {

  /** In place of a method: an error that may answer every call. */
  public static final String ANY_METHOD = "*";

  public DocumentedError {
    documentedBy = Set.copyOf(documentedBy);
    if (!byState.isEmpty() && !onlyByRule.isEmpty()) {
      throw new IllegalArgumentException("by state, or only by rule: " + method + " " + type);
    }
  }

  /** The type as documentation prints it, {@code FLOOD_WAIT_X}. */
  public String printedType() {
    return type.replace("%d", "X").replaceFirst("%s", "X").replaceFirst("%s", "Y");
  }

  boolean isGeneric() {
    return method.equals(ANY_METHOD);
  }
}
