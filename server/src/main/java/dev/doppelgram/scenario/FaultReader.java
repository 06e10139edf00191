package dev.doppelgram.scenario;

import static java.util.stream.Collectors.toMap;

import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.refusal.Demand;
import dev.doppelgram.tl.MethodNames;
import java.util.List;

/** Reads the rules of a scenario that make calls go wrong. */
final class FaultReader {
  private static final Shape<String> METHOD =
      Shape.oneOf(
          "an API method such as `messages.checkChatInvite`",
          MethodNames.all().stream().collect(toMap(name -> name, name -> name)));
  private static final Shape<String> ERROR = Shape.text(128);
  private static final Shape<String> HASH = Shape.text(256);
  private static final Shape<Integer> TIMES = Shape.smallNumber(1, Integer.MAX_VALUE);
  private static final Shape<Integer> AFTER = Shape.smallNumber(0, Integer.MAX_VALUE);
  private static final String DEFAULT_POINT = "before_call";
  private static final Shape<String> POINT =
      Shape.text(Wording.quoted(DEFAULT_POINT), DEFAULT_POINT::equals);

  /** Design names of the points that a fault will be hung on beside the default one. */
  private static final List<String> LATER_POINTS =
      List.of(
          "accept",
          "handshake.1",
          "handshake.2",
          "handshake.3",
          "after_call",
          "mid_answer",
          "push");

  private final Accounts accounts;
  private final int expiredCode;
  private final Mistakes mistakes;

  FaultReader(Accounts accounts, int expiredCode, Mistakes mistakes) {
    this.accounts = accounts;
    this.expiredCode = expiredCode;
    this.mistakes = mistakes;
  }

  Rule read(Fields fields) {
    String name =
        fields.has("update")
            ? fields.optional("method", METHOD, "")
            : fields.required("method", METHOD, "");
    checkPoint(fields);
    String error =
        fields.has("do")
            ? fields.optional("error", ERROR, "")
            : fields.required("error", ERROR, "");
    Rule rule =
        new Rule(
            name,
            fields.optional("account", accounts.reference()),
            fields.optional("hash", HASH),
            refusal(name, error, fields),
            fields.optional("times", TIMES, Rule.FOR_EVER),
            fields.optional("after", AFTER, 0),
            fields.optional("every", TIMES, 1),
            fields.optional("chance", Shapes.CHANCE, 1.0));
    fields.finish("do", "update");
    return rule;
  }

  private void checkPoint(Fields fields) {
    if (fields.value("at") instanceof Value.Text at && LATER_POINTS.contains(at.text())) {
      mistakes.add(
          at.at(),
          "`at: %s` is not served by this version, only `at: %s`"
              .formatted(at.text(), DEFAULT_POINT));
    } else {
      fields.optional("at", POINT);
    }
  }

  private Fault refusal(String method, String error, Fields fields) {
    Demand demand = Demand.parse(error, method, expiredCode);
    if (!error.isEmpty() && demand instanceof Demand.Unknown unknown && !unknown.codeGiven()) {
      String hint =
          unknown.nearest().isEmpty()
              ? ""
              : ": did you mean " + Wording.quoted(unknown.nearest().get(0)) + "?";
      mistakes.add(
          fields.placeOf("error"),
          "`error`: no documentation knows %s%s (with a code before it, it is taken as it is)"
              .formatted(Wording.quoted(error), hint));
    }
    return new Fault.Refuse(demand.code(), demand.type());
  }
}
