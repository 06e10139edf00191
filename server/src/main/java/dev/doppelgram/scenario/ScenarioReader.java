// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.fault.Rule;
import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.DialogSeed;
import dev.doppelgram.world.model.FolderSeed;
import dev.doppelgram.world.model.Switches;
import dev.doppelgram.world.model.WorldSeed;
import dev.doppelgram.world.model.WorldState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a scenario file, and finds all of its mistakes at once. */
public final class ScenarioReader {
  private static final String BUILT_IN = "/scenarios/builtin.yaml";
  private static final Pattern BUNDLED = Pattern.compile("[a-z0-9-]+");
  private static final Shape<Integer> VERSION =
      Shape.of("the format version `1`", text -> text.equals("1") ? 1 : null);

  private final Mistakes mistakes = new Mistakes();
  private final UniqueNames claims = new UniqueNames(mistakes);
  private final String file;
  private final Instant now;
  private final Schema schema;
  private final Consumer<Path> photoFiles;

  private ScenarioReader(String file, Instant now, Schema schema) {
    this(file, now, schema, photo -> {});
  }

  private ScenarioReader(String file, Instant now, Schema schema, Consumer<Path> photoFiles) {
    this.file = file;
    this.now = now;
    this.schema = schema;
    this.photoFiles = photoFiles;
  }

  /**
   * Reads a file.
   *
   * @param file what messages call it
   * @param utf8 its bytes
   * @param now the start of the world, unless the file freezes the clock elsewhere
   * @param schema what the answers in its rules are made of
   * @throws InvalidScenarioException if there is any mistake in it
   */
  public static Scenario read(String file, byte[] utf8, Instant now, Schema schema) {
    return read(
        new ScenarioReader(file, now, schema),
        reader -> {
          String text = Utf8.decode(utf8, null, reader.mistakes);
          return text == null ? null : reader.withoutParent(reader.document(text));
        });
  }

  /**
   * Reads a file and those that it extends.
   *
   * @param files reads them
   * @param now the start of the world, unless a file freezes the clock elsewhere
   * @param schema what the answers in its rules are made of
   * @throws IOException if the file cannot be read
   * @throws InvalidScenarioException if there is any mistake in it, or in one that it extends
   */
  public static Scenario read(Path file, Files files, Instant now, Schema schema)
      throws IOException {
    byte[] utf8 = files.read(file);
    return read(
        new ScenarioReader(file.toString(), now, schema, files::photo),
        reader -> {
          String text = Utf8.decode(utf8, null, reader.mistakes);
          Value document = text == null ? null : reader.document(text);
          return document == null
              ? null
              : new Extensions(files, reader.mistakes).resolve(document, file);
        });
  }

  /** Reads the files that a scenario is made of, each as a whole. */
  @FunctionalInterface
  public interface Files {
    /**
     * The bytes of a file.
     *
     * @throws IOException whose message says what is wrong with which file
     */
    byte[] read(Path file) throws IOException;

    /** Is told of the file of each photo before it is opened, also where there is none. */
    default void photo(Path file) {}

    /** Regular files of at most so many bytes. */
    static Files upTo(int limit) {
      return file -> {
        if (!java.nio.file.Files.isRegularFile(file)) {
          throw new IOException(file + ": no such file");
        }
        try (InputStream in = java.nio.file.Files.newInputStream(file)) {
          byte[] content = in.readNBytes(limit + 1);
          if (content.length > limit) {
            throw new IOException(file + ": longer than " + limit + " bytes");
          }
          return content;
        }
      };
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param file what messages call it
   * @param now the start of the world, unless the file freezes the clock elsewhere
   * @param schema what the answers in its rules are made of
   * @throws InvalidScenarioException if there is any mistake in it
   */
  public static Scenario read(String file, String yaml, Instant now, Schema schema) {
    return read(
        new ScenarioReader(file, now, schema),
        reader -> reader.withoutParent(reader.document(yaml)));
  }

  /** Reads what has been read already as YAML or JSON. */
  static Scenario read(String file, Value document, Instant now, Schema schema) {
    return read(new ScenarioReader(file, now, schema), reader -> reader.withoutParent(document));
  }

  private static Scenario read(
      ScenarioReader reader, Function<ScenarioReader, @Nullable Value> document) {
    try {
      Value value = document.apply(reader);
      Scenario scenario = value == null ? null : reader.scenario(value);
      if (scenario != null && reader.mistakes.isEmpty()) {
        return scenario;
      }
    } catch (Mistakes.TooMany e) {
      // the limit is reached: what has been found is enough to say
    }
    throw reader.invalid();
  }

  /** Reads a file, by the schema that comes with the server. */
  public static Scenario read(String file, byte[] utf8, Instant now) {
    return read(file, utf8, now, Schema.telegram());
  }

  /** Reads the text of a file, by the schema that comes with the server. */
  public static Scenario read(String file, String yaml, Instant now) {
    return read(file, yaml, now, Schema.telegram());
  }

  /** The scenario that serves where none is named. */
  public static Scenario builtIn(Instant now) {
    try (InputStream yaml = ScenarioReader.class.getResourceAsStream(BUILT_IN)) {
      if (yaml == null) {
        throw new IllegalStateException(BUILT_IN + " is missing from the class path");
      }
      return read("builtin.yaml", yaml.readAllBytes(), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The scenario of this name that comes with the server; null if there is none. */
  public static @Nullable Scenario bundled(String name, Instant now) {
    String bare = name.endsWith(".yaml") ? name.substring(0, name.length() - 5) : name;
    if (!BUNDLED.matcher(bare).matches()) {
      return null;
    }
    String file = bare + ".yaml";
    try (InputStream yaml = ScenarioReader.class.getResourceAsStream("/scenarios/" + file)) {
      return yaml == null ? null : read(file, yaml.readAllBytes(), now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Value document(String yaml) {
    Value document = DocumentReader.read(yaml, mistakes);
    if (document == null && mistakes.isEmpty()) {
      mistakes.add(Position.START, "the file is empty: a scenario begins with `doppelgram: 1`");
    }
    return document;
  }

  /** Notes that what was not read from a file cannot extend one. */
  private @Nullable Value withoutParent(@Nullable Value document) {
    if (document instanceof Value.Mapping mapping) {
      Entry parent = mapping.entries().get(Extensions.KEY);
      if (parent != null) {
        mistakes.add(
            parent.key().at(), "`extends` is for files: this scenario was not read from one");
        return Extensions.without(mapping);
      }
    }
    return document;
  }

  private Scenario scenario(Value whole) {
    Value document = new CrowdReader(mistakes).expand(whole);
    Fields fields = Fields.of(document, "the scenario", Position.START, mistakes);
    fields.required("doppelgram", VERSION);
    String name = fields.optional("name", Shapes.NAME, "unnamed");
    long seed = fields.optional("seed", Shape.LONG, 0L);
    Instant clock = fields.optional("clock", WorldStart.CLOCK);
    Switches switches = switches(fields);
    Collection<Entry> accountEntries = fields.named("accounts");
    Accounts accounts = new Accounts(accountEntries);
    List<AccountSeed> accountSeeds = accounts(accountEntries, accounts);
    WorldStart start = new WorldStart(clock == null ? now : clock);
    List<ChatSeed> chats = chats(fields, accounts, switches, start);
    FolderReader folders = new FolderReader(accounts, fields.named("chats"), claims, mistakes);
    List<FolderSeed> folderSeeds =
        fields.mappings("folders", "this folder").stream().map(folders::read).toList();
    DialogReader dialogs = new DialogReader(accounts, start, claims, mistakes);
    List<DialogSeed> dialogSeeds =
        fields.mappings("dialogs", "this dialog").stream().map(dialogs::read).toList();
    List<Rule> faults = faults(fields, accounts, switches);
    Value given = fields.value("state");
    WorldState state =
        given == null
            ? WorldState.NONE
            : new StateReader(accountSeeds, chats, start, mistakes)
                .read(Fields.of(given, "`state`", fields.at("state"), mistakes));
    SessionReader sessions = new SessionReader(accounts, claims, mistakes);
    List<SessionSeed> sessionSeeds =
        fields.mappings("sessions", "this session").stream().map(sessions::read).toList();
    fields.finish();
    return new Scenario(
        new WorldSeed(
            name, seed, clock, switches, accountSeeds, chats, folderSeeds, dialogSeeds, state),
        faults,
        sessionSeeds);
  }

  private Switches switches(Fields scenario) {
    Value value = scenario.value("switches");
    return value == null
        ? Switches.DEFAULT
        : SwitchesReader.read(Fields.of(value, "`switches`", scenario.at("switches"), mistakes));
  }

  private List<AccountSeed> accounts(Collection<Entry> entries, Accounts accounts) {
    AccountReader reader = new AccountReader(accounts, claims, mistakes);
    return named("account", entries, reader::read);
  }

  private List<ChatSeed> chats(
      Fields scenario, Accounts accounts, Switches switches, WorldStart start) {
    PhotoReader photos = new PhotoReader(file, photoFiles, mistakes);
    Collection<Entry> entries = scenario.named("chats");
    ChatReader reader =
        new ChatReader(accounts, switches, start, photos, claims, entries, mistakes);
    return named("chat", entries, reader::read);
  }

  private List<Rule> faults(Fields scenario, Accounts accounts, Switches switches) {
    List<Fields> rules = scenario.mappings("faults", "this rule");
    if (rules.isEmpty()) {
      return List.of();
    }
    FaultReader reader = new FaultReader(accounts, switches.expiredCode(), schema, mistakes, false);
    return rules.stream().map(reader::read).toList();
  }

  private <T> List<T> named(
      String what, Collection<Entry> entries, BiFunction<String, Fields, T> reader) {
    List<T> read = new ArrayList<>();
    for (Entry entry : entries) {
      String name = entry.key().text();
      Shapes.NAME.read("the name of this " + what, entry.key(), mistakes);
      String owner = "the " + what + " " + Wording.quoted(name);
      read.add(reader.apply(name, Fields.of(entry.value(), owner, entry.key().at(), mistakes)));
    }
    return read;
  }

  private InvalidScenarioException invalid() {
    return new InvalidScenarioException(mistakes.in(file));
  }
}
