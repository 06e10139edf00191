// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.error.Spelling;
import dev.doppelgram.observe.Names;
import dev.doppelgram.observe.SignedUpName;
import dev.doppelgram.tl.Schema;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Looks names up that tests write.
 *
 * @param schema may have methods that no layer of the service has
 * @param current the accounts that there are by now
 */
public record KnownNames(
    Schema schema, Supplier<? extends Collection<String>> current, UnaryOperator<String> naming)
    implements Names {

  @Override
  public void checkMethod(String method) {
    if (!schema.isMethod(method)) {
      throw new IllegalArgumentException(
          "no layer has a method «" + method + "»" + Spelling.hint(method, schema.methods()));
    }
  }

  @Override
  public String nameOf(String account) {
    return naming.apply(account);
  }

  /** An account that signs up is one that no scenario has to know. */
  @Override
  public void checkAccount(String account) {
    if (!SignedUpName.isOne(account) && !accounts().contains(account)) {
      throw new IllegalArgumentException(unknown("account", account, accounts()));
    }
  }

  @Override
  public Collection<String> accounts() {
    return current.get();
  }

  /** What to say of a name that nothing of a kind has. */
  public static String unknown(String kind, String name, Collection<String> known) {
    return "no %s «%s»%s (there are: %s)"
        .formatted(kind, name, Spelling.hint(name, known), String.join(", ", known));
  }

  /** What to put behind a wrong name: the nearest of those known. */
  public static String hint(String name, Collection<String> known) {
    return Spelling.hint(name, known);
  }
}
