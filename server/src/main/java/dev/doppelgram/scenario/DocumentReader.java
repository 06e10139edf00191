// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.scenario.Value.Items;
import dev.doppelgram.scenario.Value.Mapping;
import dev.doppelgram.scenario.Value.Refused;
import dev.doppelgram.scenario.Value.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Makes values of YAML's events: nothing is constructed, no alias followed and no call nested, so
 * that a hostile file costs no more than its length.
 */
final class DocumentReader {
  static final int DEEPEST = 16;

  private final @Nullable String file;
  private final Mistakes mistakes;
  private final Deque<Collector> open = new ArrayDeque<>();
  private @Nullable Value root;
  private Position reached = Position.START;

  private DocumentReader(@Nullable String file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  /** The document of a text; null where it is none, which is then noted as a mistake. */
  static @Nullable Value read(String text, Mistakes mistakes) {
    return read(text, null, mistakes);
  }

  /**
   * The same of another file than the one that is read.
   *
   * @param file what messages call it
   */
  static @Nullable Value read(String text, @Nullable String file, Mistakes mistakes) {
    DocumentReader reader = new DocumentReader(file, mistakes);
    try {
      return reader.read(new ParserImpl(new StreamReader(text), options()));
    } catch (MarkedYAMLException e) {
      mistakes.add(Position.of(e.getProblemMark()).in(file), "not YAML: " + said(e));
    } catch (ReaderException e) {
      int index = text.offsetByCodePoints(0, e.getPosition());
      mistakes.add(
          Position.after(text.substring(0, index)).in(file),
          "not YAML: the character U+%04X".formatted(e.getCodePoint()));
    } catch (YAMLException e) {
      // SnakeYAML says without a place that a key stands where none may: behind the } of {a\n}b
      mistakes.add(reader.reached, "not YAML behind this place: " + e.getMessage());
    } catch (NumberFormatException e) {
      // what SnakeYAML makes of the escape \UFFFFFFFF
      mistakes.add(reader.reached, "not YAML: an escape behind this place is no character");
    }
    return null;
  }

  /** Whoever has the text has bounded it. */
  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    return options;
  }

  private static String said(MarkedYAMLException e) {
    String problem = e.getProblem().strip();
    return e.getContext() == null ? problem : e.getContext().strip() + ": " + problem;
  }

  private @Nullable Value read(Parser parser) {
    for (Event event = parser.getEvent(); ; event = parser.getEvent()) {
      reached = Position.of(event.getEndMark()).in(file);
      switch (event.getEventId()) {
        case DocumentStart -> {
          if (root != null) {
            mistakes.add(at(event), "a second document begins: a scenario file holds one");
            return null;
          }
        }
        case MappingStart, SequenceStart -> {
          if (!begin((CollectionStartEvent) event)) {
            return null;
          }
        }
        case MappingEnd, SequenceEnd -> take(open.pop().value());
        case Scalar -> take(text((ScalarEvent) event));
        case Alias -> take(alias((AliasEvent) event));
        case StreamEnd -> {
          return root;
        }
        default -> {}
      }
    }
  }

  private boolean begin(CollectionStartEvent event) {
    if (open.size() == DEEPEST) {
      mistakes.add(
          at(event), "nested too deep: no scenario needs more than " + DEEPEST + " levels");
      return false;
    }
    checkPlain(event, event.getTag());
    open.push(
        event instanceof MappingStartEvent ? new OfMapping(at(event)) : new OfItems(at(event)));
    return true;
  }

  private void take(Value value) {
    Collector collector = open.peek();
    if (collector == null) {
      root = value;
    } else {
      collector.take(value);
    }
  }

  private Text text(ScalarEvent event) {
    checkPlain(event, event.getTag());
    return new Text(at(event), event.getValue(), event.isPlain());
  }

  private Refused alias(AliasEvent event) {
    mistakes.add(
        at(event), "aliases are not read: write the value instead of *" + event.getAnchor());
    return new Refused(at(event));
  }

  private void checkPlain(NodeEvent event, @Nullable String tag) {
    if (event.getAnchor() != null) {
      mistakes.add(at(event), "anchors are not read: leave &" + event.getAnchor() + " out");
    }
    if (tag != null) {
      mistakes.add(at(event), "tags are not read: leave " + Wording.quoted(tag) + " out");
    }
  }

  private Position at(Event event) {
    return Position.of(event.getStartMark()).in(file);
  }

  /** A sequence or mapping that is not at its end yet. */
  private interface Collector {
    void take(Value value);

    Value value();
  }

  private static final class OfItems implements Collector {
    private final Position at;
    private final List<Value> values = new ArrayList<>();

    OfItems(Position at) {
      this.at = at;
    }

    @Override
    public void take(Value value) {
      values.add(value);
    }

    @Override
    public Value value() {
      return new Items(at, values);
    }
  }

  private final class OfMapping implements Collector {
    private final Position at;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private @Nullable Value key;

    OfMapping(Position at) {
      this.at = at;
    }

    @Override
    public void take(Value value) {
      if (key == null) {
        key = value;
      } else {
        put(key, value);
        key = null;
      }
    }

    private void put(Value key, Value value) {
      if (!(key instanceof Text text) || text.isNothing()) {
        if (!(key instanceof Refused)) {
          mistakes.add(key.at(), "expected a word as key, found " + key.found());
        }
      } else if (text.plain() && text.text().equals("<<")) {
        mistakes.add(key.at(), "merge keys are not read: write the keys themselves");
      } else {
        Entry first = entries.putIfAbsent(text.text(), new Entry(text, value));
        if (first != null) {
          mistakes.add(
              key.at(), text.found() + " is here already, in line " + first.key().at().line());
        }
      }
    }

    @Override
    public Value value() {
      return new Mapping(at, entries);
    }
  }
}
