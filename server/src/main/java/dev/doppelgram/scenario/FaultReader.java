// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.FaultKind;
import dev.doppelgram.fault.Point;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleTarget;
import dev.doppelgram.fault.RuleTrigger;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Reads the rules of a scenario that make things go wrong. */
final class FaultReader {
  private static final Shape<Point> POINT =
      Shape.oneOf("a point such as `after_call`", Point.class);
  private static final Shape<String> HASH = Shape.text(256);
  private static final Shape<Integer> LAYER = Shape.smallNumber(Layers.OLDEST, Integer.MAX_VALUE);
  private static final Shape<Integer> TIMES = Shape.smallNumber(1, Integer.MAX_VALUE);
  private static final Shape<Integer> AFTER = Shape.smallNumber(0, Integer.MAX_VALUE);

  /** Stands for a rule that could not be read. */
  private static final Rule NONE = Rule.onAccept().close();

  private final Accounts accounts;
  private final FaultEffectReader effects;
  private final Mistakes mistakes;
  private final Shape<String> methods;
  private final Shape<String> updates;

  /**
   * @param live whether somebody will be there to release what is held
   */
  FaultReader(Accounts accounts, int expiredCode, Schema schema, Mistakes mistakes, boolean live) {
    this.accounts = accounts;
    this.effects =
        new FaultEffectReader(expiredCode, new AnswerReader(schema, mistakes), mistakes, live);
    this.mistakes = mistakes;
    methods =
        Shape.name(
            "an API method such as `messages.checkChatInvite`", schema::isMethod, schema::methods);
    updates =
        Shape.name(
            "an update such as `updateNewMessage`",
            name -> !schema.all(name).isEmpty(),
            schema::names);
  }

  Rule read(Fields fields) {
    Point point =
        fields.optional("at", POINT, fields.has("update") ? Point.PUSH : Point.BEFORE_CALL);
    RuleTarget target = target(fields, point);
    Fault fault =
        target instanceof RuleTarget.Calls calls
            ? effects.read(fields, calls.method(), calls.layer())
            : effects.read(fields, "", 0);
    RuleTrigger trigger =
        new RuleTrigger(
            target,
            point,
            fields.optional("times", TIMES, RuleTrigger.FOR_EVER),
            fields.optional("after", AFTER, 0),
            fields.optional("every", TIMES, 1),
            fields.optional("chance", Shapes.CHANCE, 1.0));
    fields.finish();
    if (fault == null) {
      return NONE;
    }
    FaultKind kind = fault.kind();
    if (!point.faults().contains(kind)) {
      mistakes.add(
          fields.placeOf(fields.has("do") ? "do" : "error"),
          "%s is not possible at %s, only %s; it is possible at %s"
              .formatted(
                  Wording.quoted(kind.toString()),
                  Wording.quoted(point.toString()),
                  either(point.faults().stream().filter(FaultEffectReader::knows)),
                  either(Point.of(kind).stream())));
      return NONE;
    }
    return new Rule(trigger, fault);
  }

  private RuleTarget target(Fields fields, Point point) {
    if (point.isOfCall()) {
      refuse(fields, point, "update");
      return RuleTarget.Calls.of(
          fields.required("method", methods, ""),
          fields.optional("account", accounts.reference()),
          fields.optional("hash", HASH),
          fields.optional("layer", LAYER, 0));
    }
    if (point == Point.PUSH) {
      refuse(fields, point, "method");
      refuse(fields, point, "hash");
      refuse(fields, point, "layer");
      return new RuleTarget.Pushes(
          fields.optional("update", updates), fields.optional("account", accounts.reference()));
    }
    List.of("method", "update", "account", "hash", "layer")
        .forEach(key -> refuse(fields, point, key));
    return new RuleTarget.Connections();
  }

  private void refuse(Fields fields, Point point, String key) {
    if (fields.value(key) != null) {
      mistakes.add(
          fields.at(key),
          "%s does not go with `at: %s`, where %s"
              .formatted(
                  Wording.quoted(key),
                  point,
                  point == Point.PUSH
                      ? "`update` and `account` say which pushes are meant"
                      : point.isOfCall()
                          ? "`method`, `account`, `hash` and `layer` say which calls are meant"
                          : "nobody has said yet who calls what"));
    }
  }

  private static String either(Stream<?> words) {
    return Wording.either(words.map(Object::toString).toList());
  }
}
