// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.Rule;
import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.tl.Layers;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.Type;
import dev.doppelgram.world.model.Switches;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a request, or of a mapping in one, read by the shapes of scenario files: YAML or
 * JSON, with line and column of whatever is wrong. Absent keys are null; a key that nobody has
 * asked for by the time of {@link #finish} is a mistake.
 */
public final class Document {
  private static final String OWNER = "the request";

  private final Fields fields;
  private final Value root;
  private final Mistakes mistakes;

  private Document(Fields fields, Value root, Mistakes mistakes) {
    this.fields = fields;
    this.root = root;
    this.mistakes = mistakes;
  }

  /**
   * Reads a text; an empty one is a mapping without keys.
   *
   * @throws MalformedDocumentException if it cannot be read
   */
  public static Document read(String text, boolean json) {
    Mistakes mistakes = new Mistakes();
    Value value = null;
    try {
      value = json ? JsonDocument.read(text, mistakes) : DocumentReader.read(text, mistakes);
    } catch (Mistakes.TooMany e) {
      // the limit is reached: what has been found is enough to say
    }
    if (!mistakes.isEmpty()) {
      throw new MalformedDocumentException(mistakes.in(OWNER));
    }
    Value root = value == null ? new Value.Mapping(Position.START, Map.of()) : value;
    return new Document(Fields.of(root, OWNER, root.at(), mistakes), root, mistakes);
  }

  /**
   * Reads YAML that describes something; an empty text is a mapping without keys.
   *
   * @param what it describes, for messages
   * @throws InvalidScenarioException if it cannot be read
   */
  public static Document yaml(String what, String text) {
    Mistakes mistakes = new Mistakes();
    Value value = null;
    try {
      value = DocumentReader.read(text, mistakes);
    } catch (Mistakes.TooMany e) {
      // the limit is reached: what has been found is enough to say
    }
    if (!mistakes.isEmpty()) {
      throw new InvalidScenarioException(mistakes.in(what));
    }
    Value root = value == null ? new Value.Mapping(Position.START, Map.of()) : value;
    return new Document(Fields.of(root, what, root.at(), mistakes), root, mistakes);
  }

  /** The same without a key, for what is read of the rest. */
  public Document without(String key) {
    if (!(root instanceof Value.Mapping mapping)) {
      return this;
    }
    Map<String, Entry> others = new LinkedHashMap<>(mapping.entries());
    others.remove(key);
    return of(new Value.Mapping(mapping.at(), others), OWNER);
  }

  Value root() {
    return root;
  }

  /** What was read, as YAML in one line that says the same. */
  public String text() {
    StringBuilder text = new StringBuilder();
    FlowText.write(root, text);
    return text.toString();
  }

  public boolean has(String key) {
    return fields.has(key);
  }

  /** Whether the value of a key is a mapping. */
  public boolean isMapping(String key) {
    return fields.has(key) && fields.value(key) instanceof Value.Mapping;
  }

  /** A text of at most so many characters that is not blank. */
  public @Nullable String text(String key, int longest) {
    return fields.optional(key, Shape.text(longest));
  }

  /** The name of something, as scenario files have them. */
  public @Nullable String name(String key) {
    return fields.optional(key, Shapes.NAME);
  }

  /** A text of a key that must be there; empty where it is not, which is then noted. */
  public String required(String key, int longest) {
    return fields.required(key, Shape.text(longest), "");
  }

  /** A whole number from the least to the most. */
  public @Nullable Integer number(String key, int least, int most) {
    return fields.optional(key, Shape.smallNumber(least, most));
  }

  public @Nullable Boolean flag(String key) {
    return fields.optional(key, Shapes.FLAG);
  }

  /** An ISO 8601 instant between 1970 and 2038. */
  public @Nullable Instant instant(String key) {
    return fields.optional(key, WorldStart.CLOCK);
  }

  /** An ISO 8601 instant, or a duration from {@code now} such as {@code +PT1H}. */
  public @Nullable Instant date(String key, Instant now) {
    return fields.optional(key, new WorldStart(now).dates());
  }

  /** Whether a key is there and has nothing, as {@code null} says it. */
  public boolean isNothing(String key) {
    return fields.value(key) instanceof Value.Text text && text.isNothing();
  }

  /** The {@code Updates} or {@code Update} of a key that must be there; null for a mistake. */
  public @Nullable TlObject updates(String key, Schema schema) {
    Value value = fields.value(key);
    if (value == null) {
      fields.lack(Wording.quoted(key) + ": a constructor of `Update` or `Updates`");
      return null;
    }
    String name = TlValueReader.constructor(value);
    boolean whole =
        name != null
            && schema.all(name).stream()
                .anyMatch(each -> each.result().toString().equals("Updates"));
    Type type = new Type.Boxed(whole ? "Updates" : "Update");
    return (TlObject)
        new TlValueReader(schema, Layers.NEWEST, mistakes).read(Wording.quoted(key), type, value);
  }

  /** A duration of whole seconds, one or more. */
  public @Nullable Duration duration(String key) {
    return fields.optional(key, Shapes.DURATION);
  }

  /** A duration from nothing to the most, in any fraction of a second. */
  public @Nullable Duration atMost(String key, Duration most) {
    return fields.optional(
        key,
        Shape.of(
            "an ISO 8601 duration of at most " + most + " such as `PT2S`",
            text -> {
              try {
                Duration given = Duration.parse(text);
                return given.isNegative() || given.compareTo(most) > 0 ? null : given;
              } catch (DateTimeParseException e) {
                return null;
              }
            }));
  }

  /** One of some words. */
  public @Nullable String choice(String key, Collection<String> words) {
    return fields.optional(key, Shape.oneOf(words));
  }

  /** Words of a list, each once and each one of these. */
  public Set<String> choicesOf(String key, Collection<String> words) {
    return fields.list(key, Shape.oneOf(words)).keySet();
  }

  /** The mapping of a key; one without keys where it is none, which is then noted. */
  public @Nullable Document mapping(String key) {
    Value value = fields.value(key);
    return value == null ? null : of(value, Wording.quoted(key));
  }

  /** The mappings of a list. */
  public List<Document> mappings(String key, String owner) {
    Value value = fields.value(key);
    if (value instanceof Value.Items items) {
      return items.values().stream().map(item -> of(item, owner)).toList();
    }
    if (value != null) {
      mistakes.add(value.at(), Wording.quoted(key) + ": expected a list, found " + value.found());
    }
    return List.of();
  }

  private Document of(Value value, String owner) {
    return new Document(Fields.of(value, owner, value.at(), mistakes), value, mistakes);
  }

  /** Notes a mistake at the value of a key; where the mapping stands, if there is no such key. */
  public void mistake(String key, String message) {
    mistakes.add(fields.placeOf(key), message);
  }

  /** Notes that a key is missing. */
  public void lack(String what) {
    fields.lack(what);
  }

  /**
   * Ends the reading of this mapping.
   *
   * @throws InvalidScenarioException if there are mistakes in it, or keys that nobody asked for
   */
  public void finish() {
    fields.finish();
    if (!mistakes.isEmpty()) {
      throw new InvalidScenarioException(mistakes.in(OWNER));
    }
  }

  /**
   * Goes on with what is read by others if nothing is wrong so far.
   *
   * @throws InvalidScenarioException if there are mistakes
   */
  public void finishIfWrong() {
    if (!mistakes.isEmpty()) {
      finish();
    }
  }

  /** Ends the reading of a mapping inside: what is wrong there the outer one reports. */
  public void finishInside() {
    fields.finish();
  }

  /**
   * The whole as a rule, with the keys of {@code faults:} and {@code do: hold}.
   *
   * @param bots the accounts of the world by their names, and whether each is a bot
   * @throws InvalidScenarioException if there is any mistake
   */
  public Rule rule(Map<String, Boolean> bots, Switches switches, Schema schema) {
    Rule rule =
        new FaultReader(Accounts.orSignedUp(bots), switches.expiredCode(), schema, mistakes, true)
            .read(fields);
    if (!mistakes.isEmpty()) {
      throw new InvalidScenarioException(mistakes.in(OWNER));
    }
    return rule;
  }

  /**
   * The whole as a scenario.
   *
   * @throws InvalidScenarioException if there is any mistake in it
   */
  public Scenario scenario(Instant now, Schema schema) {
    return ScenarioReader.read(OWNER, root, now, schema);
  }

  /**
   * The mapping of a key as a scenario.
   *
   * @throws InvalidScenarioException if there is any mistake in it
   */
  public Scenario scenario(String key, Instant now, Schema schema) {
    Value value = fields.value(key);
    return ScenarioReader.read(
        OWNER, value == null ? new Value.Refused(Position.START) : value, now, schema);
  }

  @Override
  public String toString() {
    return text();
  }
}
