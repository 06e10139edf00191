// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.tl.TlObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says which API calls are meant: {@code call("messages.importChatInvite").by("bob")}. What it does
 * not name does not matter.
 *
 * @param method the TL name
 * @param account the caller's name; null for any caller, and for none
 * @param hash the invite hash among the arguments, as it is sent; null for any call
 * @param arguments other arguments by their TL names
 * @param layer of the session; 0 for any
 * @param outcome {@code ok}, or the type of a refusal, with or without its code; null for any. A
 *     rule acts before that is known, and takes no pattern that asks for it
 */
public record CallPattern(
    String method,
    @Nullable String account,
    @Nullable String hash,
    Map<String, Object> arguments,
    int layer,
    @Nullable String outcome) {

  public CallPattern {
    arguments = Map.copyOf(arguments);
  }

  /** Every call of a method. */
  public static CallPattern call(String method) {
    return new CallPattern(method, null, null, Map.of(), 0, null);
  }

  /** Only those of an account, by its name in the scenario. */
  public CallPattern by(String accountName) {
    return new CallPattern(method, accountName, hash, arguments, layer, outcome);
  }

  /** Only those with this invite hash among their arguments, in the case that it was sent in. */
  public CallPattern withHash(String inviteHash) {
    return new CallPattern(method, account, inviteHash, arguments, layer, outcome);
  }

  /**
   * Only those with this value for an argument.
   *
   * @param field its TL name
   * @param value as {@link dev.doppelgram.tl.TlObject} holds it: a long is a {@code Long}
   */
  public CallPattern with(String field, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(arguments);
    more.put(field, value);
    return new CallPattern(method, account, hash, more, layer, outcome);
  }

  /** Only those of sessions that speak this layer. */
  public CallPattern onLayer(int ofSession) {
    return new CallPattern(method, account, hash, arguments, ofSession, outcome);
  }

  /** Only those that were refused with this: {@code INVITE_HASH_EXPIRED}, or {@code 406 …}. */
  public CallPattern refusedWith(String error) {
    return new CallPattern(method, account, hash, arguments, layer, error);
  }

  /** Only those that were not refused. */
  public CallPattern answered() {
    return new CallPattern(method, account, hash, arguments, layer, Event.Called.OK);
  }

  /**
   * Whether a call is meant, as far as that is known before it runs.
   *
   * @param caller the caller's name; null before login
   * @param sentHash the invite hash as it was sent; null where there is none
   * @param request as it was decoded; null where it could not be
   * @param ofSession the layer that it is made in
   */
  public boolean matches(
      String calledMethod,
      @Nullable String caller,
      @Nullable String sentHash,
      @Nullable TlObject request,
      int ofSession) {
    return method.equals(calledMethod)
        && (account == null || account.equals(caller))
        && (hash == null || hash.equals(sentHash) || Shortened.of((Object) hash).equals(sentHash))
        && (layer == 0 || layer == ofSession)
        && arguments.entrySet().stream().allMatch(argument -> has(request, argument));
  }

  /** Whether a call that was answered is meant. */
  public boolean matches(Event.Called call) {
    return matches(call.method(), call.account(), call.hash(), call.request(), call.layer())
        && (outcome == null || isOutcome(call.outcome()));
  }

  static boolean has(Event.Called call, Map.Entry<String, Object> argument) {
    return has(call.request(), argument);
  }

  private static boolean has(@Nullable TlObject request, Map.Entry<String, Object> argument) {
    Object sent = request == null ? null : request.get(argument.getKey());
    return Objects.deepEquals(sent, argument.getValue())
        || Objects.deepEquals(sent, Shortened.of(argument.getValue()));
  }

  boolean isOutcome(String text) {
    return text.equals(outcome) || text.endsWith(" " + outcome);
  }

  /** As a reader of a failing test would say it: {@code messages.importChatInvite by bob}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method);
    if (hash != null) {
      text.append(" of ").append(hash);
    }
    arguments.forEach(
        (field, value) -> text.append(" with ").append(field).append(' ').append(value));
    if (account != null) {
      text.append(" by ").append(account);
    }
    if (layer != 0) {
      text.append(" in layer ").append(layer);
    }
    if (outcome != null) {
      text.append(outcome.equals(Event.Called.OK) ? ", answered" : ", refused with " + outcome);
    }
    return text.toString();
  }
}
