// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.error.RequestedError;
import dev.doppelgram.fault.ConnectionFault;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.HeldCalls;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a rule does: {@code do}, or {@code error} for short. */
final class FaultEffectReader {
  private static final List<String> KEYS =
      List.of("error", "flood_wait", "answer", "delay", "transport");
  private static final Shape<String> ERROR = Shape.text(128);
  private static final String HOLD = "hold";
  private static final Shape<Integer> CODE = Shape.smallNumber(-999, -100);
  private static final Map<String, Fault> HARMS = harms();
  private static final String EXPECTED =
      Wording.either(HARMS.keySet()).replace(" or ", ", ")
          + ", `{error: USERS_TOO_MUCH}`, `{flood_wait: PT30S}`, `{answer: {_: …}}`, `{delay: PT2S}` or `{transport: -404}`";
  private static final Shape<Fault> HARM = Shape.oneOf(EXPECTED, HARMS);

  private final int expiredCode;
  private final AnswerReader answers;
  private final Mistakes mistakes;
  private final boolean live;

  FaultEffectReader(int expiredCode, AnswerReader answers, Mistakes mistakes, boolean live) {
    this.expiredCode = expiredCode;
    this.answers = answers;
    this.mistakes = mistakes;
    this.live = live;
  }

  private static Map<String, Fault> harms() {
    Map<String, Fault> harms = new LinkedHashMap<>();
    List.of(ConnectionFault.values()).forEach(harm -> harms.put(harm.word(), harm));
    return harms;
  }

  /** Whether the fault of this word can be written down. */
  static boolean knows(String word) {
    return HARMS.containsKey(word) || KEYS.contains(word);
  }

  /**
   * Null for what is noted as a mistake.
   *
   * @param method whose calls are meant; empty where none are
   * @param layer the only one whose calls are meant; 0 for all
   */
  @Nullable Fault read(Fields rule, String method, int layer) {
    Value deed = rule.value("do");
    if (deed != null && rule.value("error") != null) {
      mistakes.add(rule.at("error"), "`error` is short for `do: {error: …}`: one or the other");
    }
    if (deed == null && !rule.has("error")) {
      rule.lack("`do` or `error`: what goes wrong");
      rule.value("error");
      return null;
    }
    if (deed == null) {
      return error(rule, method);
    }
    if (live && deed instanceof Value.Text word && word.text().equals(HOLD)) {
      return new Fault.Hold(new HeldCalls());
    }
    return deed instanceof Value.Mapping
        ? detailed(Fields.of(deed, "`do`", deed.at(), mistakes), method, layer)
        : HARM.read("`do`", deed, mistakes);
  }

  private @Nullable Fault detailed(Fields deed, String method, int layer) {
    Fault fault = null;
    List<String> given = KEYS.stream().filter(deed::has).toList();
    if (given.isEmpty()) {
      deed.lack(Wording.either(KEYS));
    } else if (given.size() > 1) {
      mistakes.add(deed.at(given.get(1)), "`do` says " + Wording.either(given) + ", not several");
    } else if (deed.has("error")) {
      fault = error(deed, method);
    } else if (deed.has("answer")) {
      fault = answer(method, layer, deed.value("answer"));
    } else if (deed.has("flood_wait")) {
      Duration wait = deed.optional("flood_wait", Shapes.DURATION);
      fault = wait == null ? null : new Fault.FloodWait(wait);
    } else if (deed.has("delay")) {
      Duration delay = deed.optional("delay", Shapes.DELAY);
      fault = delay == null ? null : new Fault.Delay(delay);
    } else {
      Integer code = deed.optional("transport", CODE);
      fault = code == null ? null : new Fault.Code(code);
    }
    KEYS.forEach(deed::value);
    deed.finish();
    return fault;
  }

  private @Nullable Fault answer(String method, int layer, @Nullable Value value) {
    Object result = value == null || method.isEmpty() ? null : answers.read(method, layer, value);
    return result == null ? null : new Fault.Answer(result);
  }

  private @Nullable Fault error(Fields fields, String method) {
    String error = fields.optional("error", ERROR);
    if (error == null) {
      return null;
    }
    RequestedError requested = RequestedError.parse(error, method, expiredCode);
    if (requested instanceof RequestedError.Unknown unknown && !unknown.codeGiven()) {
      String hint =
          unknown.nearest().isEmpty()
              ? ""
              : ": did you mean " + Wording.quoted(unknown.nearest().get(0)) + "?";
      mistakes.add(
          fields.placeOf("error"),
          "`error`: no documentation knows %s%s (with a code before it, it is taken as it is)"
              .formatted(Wording.quoted(error), hint));
    }
    return new Fault.Refuse(requested.code(), requested.type());
  }
}
