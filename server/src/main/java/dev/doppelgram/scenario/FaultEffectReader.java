// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.error.RequestedError;
import dev.doppelgram.fault.ConnectionFault;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.FaultKind;
import dev.doppelgram.fault.HeldCalls;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a rule does: {@code do}, or {@code error} for short. */
final class FaultEffectReader {
  private static final Logger log = LoggerFactory.getLogger(FaultEffectReader.class);

  private static final List<String> KEYS =
      List.of("error", "flood_wait", "answer", "delay", "transport");
  private static final Shape<String> ERROR = Shape.text(128);
  private static final String HOLD = "hold";
  private static final Shape<Integer> CODE = Shape.smallNumber(-999, -100);
  private static final Map<String, Fault> BY_NAME = byName();
  private static final String EXPECTED =
      Wording.either(BY_NAME.keySet()).replace(" or ", ", ")
          + ", `{error: USERS_TOO_MUCH}`, `{flood_wait: PT30S}`, `{answer: {_: …}}`, `{delay: PT2S}` or `{transport: -404}`";
  private static final Shape<Fault> NAME = Shape.oneOf(EXPECTED, BY_NAME);

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

  private static Map<String, Fault> byName() {
    Map<String, Fault> faults = new LinkedHashMap<>();
    List.of(ConnectionFault.values()).forEach(fault -> faults.put(fault.toString(), fault));
    return faults;
  }

  /** Whether a fault of this kind can be written down. */
  static boolean knows(FaultKind kind) {
    return BY_NAME.containsKey(kind.toString()) || KEYS.contains(kind.toString());
  }

  /**
   * Null for what is noted as a mistake.
   *
   * @param method whose calls are meant; empty where none are
   * @param layer the only one whose calls are meant; 0 for all
   */
  @Nullable Fault read(Fields rule, String method, int layer) {
    Value effect = rule.value("do");
    if (effect != null && rule.value("error") != null) {
      mistakes.add(rule.at("error"), "`error` is short for `do: {error: …}`: one or the other");
    }
    if (effect == null && !rule.has("error")) {
      rule.lack("`do` or `error`: what goes wrong");
      rule.value("error");
      return null;
    }
    if (effect == null) {
      return error(rule, method);
    }
    if (live && effect instanceof Value.Text word && word.text().equals(HOLD)) {
      return new Fault.Hold(new HeldCalls());
    }
    return effect instanceof Value.Mapping
        ? detailed(Fields.of(effect, "`do`", effect.at(), mistakes), method, layer)
        : NAME.read("`do`", effect, mistakes);
  }

  private @Nullable Fault detailed(Fields effect, String method, int layer) {
    Fault fault = null;
    List<String> given = KEYS.stream().filter(effect::has).toList();
    if (given.isEmpty()) {
      effect.lack(Wording.either(KEYS));
    } else if (given.size() > 1) {
      mistakes.add(effect.at(given.get(1)), "`do` says " + Wording.either(given) + ", not several");
    } else if (effect.has("error")) {
      fault = error(effect, method);
    } else if (effect.has("answer")) {
      fault = answer(method, layer, effect.value("answer"));
    } else if (effect.has("flood_wait")) {
      Duration wait = effect.optional("flood_wait", Shapes.DURATION);
      fault = wait == null ? null : new Fault.FloodWait(wait);
    } else if (effect.has("delay")) {
      Duration delay = effect.optional("delay", Shapes.DELAY);
      fault = delay == null ? null : new Fault.Delay(delay);
    } else {
      Integer code = effect.optional("transport", CODE);
      fault = code == null ? null : new Fault.Code(code);
    }
    KEYS.forEach(effect::value);
    effect.finish();
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
    if (requested instanceof RequestedError.Unknown unknown && !unknown.isPlausible()) {
      mistakes.add(fields.placeOf("error"), "`error`: " + unknown.mistake());
    } else if (requested instanceof RequestedError.Unknown unknown && !unknown.codeGiven()) {
      log.warn("{}; it is taken with code {}", unknown.mistake(), unknown.code());
    }
    return new Fault.Refuse(requested.code(), requested.type());
  }
}
