// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The time of a world, frozen or running with real time; safe for use by any thread. */
public final class WorldClock {
  private final InstantSource real;
  private Setting setting;
  private transient Consumer<Setting> listener = changed -> {};
  private transient volatile Runnable changed = () -> {};
  private transient volatile @Nullable BiPredicate<Setting, Setting> decider;

  /**
   * @param real what it runs with
   * @param frozenAt where it stands; null if it runs
   */
  WorldClock(InstantSource real, @Nullable Instant frozenAt) {
    this.real = real;
    this.setting = new Setting(frozenAt, Duration.ZERO);
  }

  /**
   * How a clock is set.
   *
   * @param frozenAt where it stands; null while it runs
   * @param ahead of real time while it runs
   */
  public record Setting(@Nullable Instant frozenAt, Duration ahead) {
    Instant at(Instant real) {
      return frozenAt == null ? real.plus(ahead) : frozenAt;
    }

    Setting moved(Duration by) {
      return frozenAt == null
          ? new Setting(null, ahead.plus(by))
          : new Setting(frozenAt.plus(by), ahead);
    }
  }

  /** Tells of each change, in their order, and before the next one is made. */
  synchronized void watch(Consumer<Setting> some) {
    listener = some;
  }

  /** Sets it as another clock is set. */
  void set(Setting another) {
    make(now -> another);
  }

  /**
   * Has changes decided elsewhere, but those that come from another clock.
   *
   * @param other is given how it is set and how it is to be set, and makes that change or returns
   *     false if it is set otherwise by now
   */
  public void decidedBy(BiPredicate<Setting, Setting> other) {
    decider = other;
  }

  /** How far it is ahead of real time while it runs; nothing for one that is frozen. */
  synchronized Duration ahead() {
    return setting.frozenAt() == null ? setting.ahead() : Duration.ZERO;
  }

  /** How it is set. */
  public synchronized Setting setting() {
    return setting;
  }

  /** Where it stands; null while it runs. */
  public synchronized @Nullable Instant frozenAt() {
    return setting.frozenAt();
  }

  public synchronized Instant now() {
    return setting.at(real.instant());
  }

  public synchronized boolean isFrozen() {
    return setting.frozenAt() != null;
  }

  /**
   * Moves the clock forward; one that is frozen stays frozen at the new time.
   *
   * @throws IllegalArgumentException if that would move it back
   */
  public void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("a world's clock does not go back: " + by);
    }
    change(now -> now.moved(by));
  }

  /**
   * Moves the clock forward to an instant; one that is frozen stays frozen there.
   *
   * @throws IllegalArgumentException if that would move it back
   */
  public void set(Instant instant) {
    change(
        now -> {
          Duration by = Duration.between(now.at(real.instant()), instant);
          if (by.isNegative()) {
            throw new IllegalArgumentException(
                "a world's clock does not go back: it shows " + now.at(real.instant()));
          }
          return now.moved(by);
        });
  }

  /** Stops the clock where it is. */
  public void freeze() {
    change(now -> new Setting(now.at(real.instant()), now.ahead()));
  }

  /** Lets a frozen clock run with real time, from where it stands. */
  public void run() {
    change(
        now -> {
          Instant stands = now.frozenAt();
          return stands == null ? now : new Setting(null, Duration.between(real.instant(), stands));
        });
  }

  /** Calls a listener at every change but the passing of time, by whoever changes it. */
  public void onChange(Runnable listener) {
    changed = listener;
  }

  private void change(UnaryOperator<Setting> step) {
    BiPredicate<Setting, Setting> other = decider;
    if (other == null) {
      make(step);
      return;
    }
    Setting before;
    Setting after;
    do {
      synchronized (this) {
        before = setting;
        after = step.apply(before);
      }
    } while (!other.test(before, after));
  }

  private void make(UnaryOperator<Setting> step) {
    synchronized (this) {
      setting = step.apply(setting);
      listener.accept(setting);
    }
    changed.run();
  }

  @Override
  public synchronized String toString() {
    return now() + (setting().frozenAt() == null ? "" : " (frozen)");
  }
}
