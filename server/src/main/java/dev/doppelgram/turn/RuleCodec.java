// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import dev.doppelgram.fault.ConnectionFault;
import dev.doppelgram.fault.Fault;
import dev.doppelgram.fault.FaultKind;
import dev.doppelgram.fault.HeldCalls;
import dev.doppelgram.fault.Point;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fault.RuleTarget;
import dev.doppelgram.fault.RuleTrigger;
import dev.doppelgram.observe.CallPattern;

/** A rule as bytes. Of one that holds calls, what it holds stays where it is held. */
final class RuleCodec {
  private RuleCodec() {}

  /** What a rule is for, by the word that comes first. */
  private enum Target {
    CALLS,
    PUSHES,
    CONNECTIONS
  }

  static void write(Rule rule, RecordWriter out) {
    RuleTrigger trigger = rule.trigger();
    write(trigger.target(), out);
    out.constant(trigger.point());
    out.int32(trigger.times()).int32(trigger.after()).int32(trigger.every());
    out.float64(trigger.chance());
    write(rule.fault(), out);
  }

  static Rule read(RecordReader in) {
    RuleTarget target = target(in);
    RuleTrigger trigger =
        new RuleTrigger(
            target, in.constant(Point.class), in.int32(), in.int32(), in.int32(), in.float64());
    return new Rule(trigger, fault(in));
  }

  private static void write(RuleTarget target, RecordWriter out) {
    if (target instanceof RuleTarget.Calls calls) {
      CallPattern pattern = calls.pattern();
      out.constant(Target.CALLS).text(pattern.method());
      out.textOrNull(pattern.account()).textOrNull(pattern.hash());
      out.values(pattern.arguments()).int32(pattern.layer());
    } else if (target instanceof RuleTarget.Pushes pushes) {
      out.constant(Target.PUSHES);
      out.textOrNull(pushes.update()).textOrNull(pushes.account());
    } else {
      out.constant(Target.CONNECTIONS);
    }
  }

  private static RuleTarget target(RecordReader in) {
    return switch (in.constant(Target.class)) {
      case CALLS ->
          new RuleTarget.Calls(
              new CallPattern(
                  in.text(), in.textOrNull(), in.textOrNull(), in.values(), in.int32(), null));
      case PUSHES -> new RuleTarget.Pushes(in.textOrNull(), in.textOrNull());
      case CONNECTIONS -> new RuleTarget.Connections();
    };
  }

  private static void write(Fault fault, RecordWriter out) {
    out.constant(fault.kind());
    if (fault instanceof Fault.Refuse refuse) {
      out.int32(refuse.code()).text(refuse.type());
    } else if (fault instanceof Fault.FloodWait wait) {
      out.duration(wait.duration());
    } else if (fault instanceof Fault.Answer answer) {
      out.value(answer.result());
    } else if (fault instanceof Fault.Delay delay) {
      out.duration(delay.duration());
    } else if (fault instanceof Fault.Code code) {
      out.int32(code.code());
    }
  }

  private static Fault fault(RecordReader in) {
    FaultKind kind = in.constant(FaultKind.class);
    return switch (kind) {
      case ERROR -> new Fault.Refuse(in.int32(), in.text());
      case FLOOD_WAIT -> new Fault.FloodWait(in.duration());
      case ANSWER -> new Fault.Answer(in.value());
      case DELAY -> new Fault.Delay(in.duration());
      case HOLD -> new Fault.Hold(new HeldCalls());
      case TRANSPORT -> new Fault.Code(in.int32());
      case CLOSE, RESET, STALL, TRUNCATE, CORRUPT, DROP, DUPLICATE, REORDER, WRONG_SALT ->
          ConnectionFault.valueOf(kind.name());
    };
  }
}
