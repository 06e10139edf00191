// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.fault;

import dev.doppelgram.observe.CallPattern;
import dev.doppelgram.tl.TlObject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a rule is for. */
public sealed interface RuleTarget {

  /** The name of the account that is meant; null for any. */
  @Nullable String account();

  /** The same with the account, if it names one, by this name. */
  RuleTarget naming(UnaryOperator<String> name);

  /** API calls. */
  record Calls(CallPattern pattern) implements RuleTarget {

    /**
     * Those of a method.
     *
     * @param account the caller's name; null for any
     * @param hash the invite hash among the arguments; null for any call
     * @param layer of the session; 0 for any
     */
    public static Calls of(
        String method, @Nullable String account, @Nullable String hash, int layer) {
      return new Calls(new CallPattern(method, account, hash, Map.of(), layer, null));
    }

    public String method() {
      return pattern.method();
    }

    @Override
    public @Nullable String account() {
      return pattern.account();
    }

    @Override
    public Calls naming(UnaryOperator<String> name) {
      String account = pattern.account();
      return account == null ? this : new Calls(pattern.by(name.apply(account)));
    }

    /** The layer of the sessions that are meant; 0 for any. */
    public int layer() {
      return pattern.layer();
    }

    @Override
    public String toString() {
      return pattern.toString();
    }
  }

  /**
   * Pushes to sessions.
   *
   * @param update the TL name of an update among those pushed; null for any
   * @param account the name of the account that receives it; null for any
   */
  record Pushes(@Nullable String update, @Nullable String account) implements RuleTarget {

    @Override
    public Pushes naming(UnaryOperator<String> name) {
      return account == null ? this : new Pushes(update, name.apply(account));
    }

    boolean matches(TlObject updates, @Nullable String receiver) {
      return (account == null || account.equals(receiver))
          && (update == null || updates.is(update) || holds(updates, update));
    }

    private static boolean holds(TlObject updates, String name) {
      return updates.get("updates") instanceof List<?> list
          ? list.stream().anyMatch(each -> each instanceof TlObject object && object.is(name))
          : updates.get("update") instanceof TlObject only && only.is(name);
    }

    @Override
    public String toString() {
      return (update == null ? "any update" : update) + (account == null ? "" : " to " + account);
    }
  }

  /** Connections, of whoever they are. */
  record Connections() implements RuleTarget {

    @Override
    public @Nullable String account() {
      return null;
    }

    @Override
    public Connections naming(UnaryOperator<String> name) {
      return this;
    }

    @Override
    public String toString() {
      return "a connection";
    }
  }
}
