package dev.doppelgram.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The rules in force, the newest first and then those of the file in its order; the first that acts
 * on a call wins, and those behind it do not count the call. Belongs to the world's writer.
 */
public final class Rules {
  private final Map<String, Deque<Counted>> byMethod = new HashMap<>();
  private final RandomGenerator random;

  /**
   * The rules of a scenario.
   *
   * @param random decides where a rule has a chance
   */
  public Rules(List<Rule> ofFile, RandomGenerator random) {
    this.random = random;
    for (Rule rule : ofFile) {
      of(rule.method()).addLast(new Counted(rule));
    }
  }

  /** Puts a rule before all others. */
  public void add(Rule rule) {
    of(rule.method()).addFirst(new Counted(rule));
  }

  /**
   * What is to go wrong with a call, which counts as one more: to be asked once for each.
   *
   * @param account the caller's name; null before login
   * @param hash the invite hash among the arguments, as it was sent; null where there is none
   */
  public Optional<Fault> match(String method, @Nullable String account, @Nullable String hash) {
    Deque<Counted> rules = byMethod.get(method);
    if (rules == null) {
      return Optional.empty();
    }
    for (Counted counted : rules) {
      if (counted.rule.matches(account, hash) && counted.acts(random)) {
        return Optional.of(counted.rule.fault());
      }
    }
    return Optional.empty();
  }

  private Deque<Counted> of(String method) {
    return byMethod.computeIfAbsent(method, absent -> new ArrayDeque<>());
  }

  /** A rule, how many calls it has seen, and how often it has acted. */
  private static final class Counted {
    private final Rule rule;
    private long seen;
    private int acted;

    Counted(Rule rule) {
      this.rule = rule;
    }

    boolean acts(RandomGenerator random) {
      if (rule.times() != Rule.FOR_EVER && acted == rule.times()) {
        return false;
      }
      seen++;
      long behind = seen - rule.after();
      if (behind <= 0 || behind % rule.every() != 0) {
        return false;
      }
      if (rule.chance() < 1 && random.nextDouble() >= rule.chance()) {
        return false;
      }
      acted++;
      return true;
    }
  }
}
