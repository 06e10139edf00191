// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.turn;

import dev.doppelgram.control.WorldChange;
import dev.doppelgram.control.WorldDeed;
import dev.doppelgram.fault.RuleChange;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlException;
import dev.doppelgram.world.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recorded turn as bytes, for a log that outlives the process. */
public final class TurnCodec {
  private TurnCodec() {}

  /** Which turn it is, by the word that comes first. */
  private enum Kind {
    STARTED,
    CALLED,
    ACCOUNT_CREATED,
    CHAT_CREATED,
    INVITE_CREATED,
    WORLD_CHANGED,
    RULE_ADDED,
    RULE_LIMITED,
    RULE_REMOVED,
    CLOCK_CHANGED,
    KEY_ADDED,
    KEY_FORGOTTEN,
    DEADLINES_MET
  }

  public static byte[] encode(RecordedTurn turn) {
    return turn.accept(new Encoder()).toByteArray();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @param schema what the server speaks
   * @throws TlException if it is anything else
   */
  public static RecordedTurn decode(byte[] bytes, Schema schema) {
    RecordReader in = new RecordReader(bytes);
    RecordedTurn turn =
        switch (in.constant(Kind.class)) {
          case STARTED -> new RecordedTurn.Started(in.instant(), in.duration());
          case CALLED -> new RecordedTurn.Called(CallCodec.read(in, schema));
          case ACCOUNT_CREATED -> changed(new WorldChange.AccountCreated(in.text(), in.text()), in);
          case CHAT_CREATED -> changed(new WorldChange.ChatCreated(in.text(), in.text()), in);
          case INVITE_CREATED -> changed(new WorldChange.InviteCreated(in.text(), in.text()), in);
          case WORLD_CHANGED -> changed(done(in), in);
          case RULE_ADDED -> rules(new RuleChange.Added(RuleCodec.read(in)));
          case RULE_LIMITED -> rules(new RuleChange.Limited(in.int32(), in.int32()));
          case RULE_REMOVED -> rules(new RuleChange.Removed(in.int32()));
          case CLOCK_CHANGED -> clock(in);
          case KEY_ADDED ->
              new RecordedTurn.KeyAdded(in.raw(), in.int64(), in.int32(), in.int32(), in.instant());
          case KEY_FORGOTTEN -> new RecordedTurn.KeyForgotten(in.int64());
          case DEADLINES_MET -> new RecordedTurn.DeadlinesMet(in.instant());
        };
    in.end();
    return turn;
  }

  private static WorldChange done(RecordReader in) {
    WorldDeed deed = in.constant(WorldDeed.class);
    List<@Nullable String> arguments = new ArrayList<>();
    for (int left = in.int32(); left > 0; left--) {
      arguments.add(in.textOrNull());
    }
    return new WorldChange.Done(deed, arguments);
  }

  private static RecordedTurn changed(WorldChange change, RecordReader in) {
    return new RecordedTurn.Changed(change, CallCodec.time(in));
  }

  private static RecordedTurn rules(RuleChange change) {
    return new RecordedTurn.RulesChanged(change);
  }

  private static RecordedTurn clock(RecordReader in) {
    Instant frozenAt = in.flag() ? in.instant() : null;
    Duration ahead = in.duration();
    return new RecordedTurn.ClockChanged(new WorldClock.Setting(frozenAt, ahead));
  }

  private static final class Encoder
      implements RecordedTurn.Visitor<RecordWriter>,
          WorldChange.Visitor<RecordWriter>,
          RuleChange.Visitor<RecordWriter> {
    private final RecordWriter out = new RecordWriter();

    @Override
    public RecordWriter started(RecordedTurn.Started turn) {
      return out.constant(Kind.STARTED).instant(turn.start()).duration(turn.lag());
    }

    @Override
    public RecordWriter called(RecordedTurn.Called turn) {
      CallCodec.write(turn.turn(), out.constant(Kind.CALLED));
      return out;
    }

    @Override
    public RecordWriter changed(RecordedTurn.Changed turn) {
      CallCodec.write(turn.time(), turn.change().accept(this));
      return out;
    }

    @Override
    public RecordWriter rulesChanged(RecordedTurn.RulesChanged turn) {
      return turn.change().accept(this);
    }

    @Override
    public RecordWriter clockChanged(RecordedTurn.ClockChanged turn) {
      Instant frozenAt = turn.setting().frozenAt();
      out.constant(Kind.CLOCK_CHANGED).flag(frozenAt != null);
      if (frozenAt != null) {
        out.instant(frozenAt);
      }
      return out.duration(turn.setting().ahead());
    }

    @Override
    public RecordWriter keyAdded(RecordedTurn.KeyAdded turn) {
      out.constant(Kind.KEY_ADDED).raw(turn.authKey()).int64(turn.firstSalt());
      return out.int32(turn.dc()).int32(turn.expiresIn()).instant(turn.realTime());
    }

    @Override
    public RecordWriter keyForgotten(RecordedTurn.KeyForgotten turn) {
      return out.constant(Kind.KEY_FORGOTTEN).int64(turn.authKeyId());
    }

    @Override
    public RecordWriter deadlinesMet(RecordedTurn.DeadlinesMet turn) {
      return out.constant(Kind.DEADLINES_MET).instant(turn.now());
    }

    @Override
    public RecordWriter accountCreated(WorldChange.AccountCreated change) {
      return out.constant(Kind.ACCOUNT_CREATED).text(change.name()).text(change.yaml());
    }

    @Override
    public RecordWriter chatCreated(WorldChange.ChatCreated change) {
      return out.constant(Kind.CHAT_CREATED).text(change.name()).text(change.yaml());
    }

    @Override
    public RecordWriter inviteCreated(WorldChange.InviteCreated change) {
      return out.constant(Kind.INVITE_CREATED).text(change.chat()).text(change.yaml());
    }

    @Override
    public RecordWriter done(WorldChange.Done change) {
      out.constant(Kind.WORLD_CHANGED).constant(change.deed()).int32(change.arguments().size());
      change.arguments().forEach(out::textOrNull);
      return out;
    }

    @Override
    public RecordWriter added(RuleChange.Added change) {
      RuleCodec.write(change.rule(), out.constant(Kind.RULE_ADDED));
      return out;
    }

    @Override
    public RecordWriter limited(RuleChange.Limited change) {
      return out.constant(Kind.RULE_LIMITED).int32(change.id()).int32(change.times());
    }

    @Override
    public RecordWriter removed(RuleChange.Removed change) {
      return out.constant(Kind.RULE_REMOVED).int32(change.id());
    }
  }
}
