package dev.doppelgram.scenario;

import static java.util.stream.Collectors.toMap;

import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Occasion;
import dev.doppelgram.fault.Point;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.Target;
import dev.doppelgram.tl.MethodNames;
import dev.doppelgram.tl.Schema;
import java.util.List;

/** Reads the rules of a scenario that make things go wrong. */
final class FaultReader {
  private static final Shape<String> METHOD =
      Shape.oneOf(
          "an API method such as `messages.checkChatInvite`",
          MethodNames.all().stream().collect(toMap(name -> name, name -> name)));
  private static final Shape<String> UPDATE =
      Shape.oneOf(
          "an update such as `updateNewMessage`",
          Schema.telegram().names().stream().collect(toMap(name -> name, name -> name)));
  private static final Shape<Point> POINT =
      Shape.oneOf("a point such as `after_call`", Point.class);
  private static final Shape<String> HASH = Shape.text(256);
  private static final Shape<Integer> TIMES = Shape.smallNumber(1, Integer.MAX_VALUE);
  private static final Shape<Integer> AFTER = Shape.smallNumber(0, Integer.MAX_VALUE);

  /** Stands for a rule that could not be read. */
  private static final Rule NONE = Rule.onAccept().close();

  private final Accounts accounts;
  private final DeedReader deeds;
  private final Mistakes mistakes;

  FaultReader(Accounts accounts, int expiredCode, Mistakes mistakes) {
    this.accounts = accounts;
    this.deeds = new DeedReader(expiredCode, mistakes);
    this.mistakes = mistakes;
  }

  Rule read(Fields fields) {
    Point point =
        fields.optional("at", POINT, fields.has("update") ? Point.PUSH : Point.BEFORE_CALL);
    Target target = target(fields, point);
    String method = target instanceof Target.Calls calls ? calls.method() : "";
    Fault fault = deeds.read(fields, method);
    Occasion occasion =
        new Occasion(
            target,
            point,
            fields.optional("times", TIMES, Occasion.FOR_EVER),
            fields.optional("after", AFTER, 0),
            fields.optional("every", TIMES, 1),
            fields.optional("chance", Shapes.CHANCE, 1.0));
    fields.finish();
    if (fault == null) {
      return NONE;
    }
    if (!point.faults().contains(fault.word())) {
      mistakes.add(
          fields.placeOf(fields.has("do") ? "do" : "error"),
          "%s is not possible at %s, only %s; it is possible at %s"
              .formatted(
                  Wording.quoted(fault.word()),
                  Wording.quoted(point.toString()),
                  Wording.either(point.faults().stream().filter(DeedReader::knows).toList()),
                  Wording.either(words(Point.of(fault.word())))));
      return NONE;
    }
    return new Rule(occasion, fault);
  }

  private Target target(Fields fields, Point point) {
    if (point.isOfCall()) {
      refuse(fields, point, "update");
      return Target.Calls.of(
          fields.required("method", METHOD, ""),
          fields.optional("account", accounts.reference()),
          fields.optional("hash", HASH));
    }
    if (point == Point.PUSH) {
      refuse(fields, point, "method");
      refuse(fields, point, "hash");
      return new Target.Pushes(
          fields.optional("update", UPDATE), fields.optional("account", accounts.reference()));
    }
    List.of("method", "update", "account", "hash").forEach(key -> refuse(fields, point, key));
    return new Target.Connections();
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
                          ? "`method`, `account` and `hash` say which calls are meant"
                          : "nobody has said yet who calls what"));
    }
  }

  private static List<String> words(List<Point> points) {
    return points.stream().map(Point::toString).toList();
  }
}
