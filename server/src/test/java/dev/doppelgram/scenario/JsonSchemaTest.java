// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON schema for editors has the keys that scenarios have: no other, and all of them. */
@Timeout(60)
class JsonSchemaTest {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:_[a-z]+)*)\"");
  private static final Pattern UNKNOWN = Pattern.compile(" has no key `([^`]*)`");
  private static final Pattern COMMENT =
      Pattern.compile("# yaml-language-server: \\$schema=(\\S+)\n");

  private final JsonNode schema = schema();

  private static JsonNode schema() {
    try (InputStream json = ScenarioReader.class.getResourceAsStream("/scenario.schema.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyScenarioIsValidAndNamesTheSchema() throws IOException {
    for (Path file : Examples.all()) {
      String yaml = new String(Examples.read(file.getFileName()), StandardCharsets.UTF_8);
      assertThat(complaints(yaml)).as(file.toString()).isEmpty();
      Matcher comment = COMMENT.matcher(yaml);
      assertThat(comment.lookingAt())
          .as(file + " begins with a yaml-language-server comment")
          .isTrue();
      assertThat(file.resolveSibling(comment.group(1)).normalize()).exists();
    }
    assertThat(complaints(new String(Examples.bookClub(), StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aScenarioWithMistakesOfFormIsNot() {
    assertThat(complaints("doppelgram: 1\nacounts: {}\n")).contains(": has no key acounts");
    assertThat(complaints("doppelgram: 1\nchats: {a: {kind: grup}}\n"))
        .anyMatch(it -> it.startsWith(".chats.a.kind: enum"))
        .anyMatch(it -> it.startsWith(".chats.a: required"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /$defs/account      | {doppelgram: 1, accounts: {a: {%s}}}
          /$defs/privacy      | {doppelgram: 1, accounts: {a: {privacy: {%s}}}}
          /$defs/chat         | {doppelgram: 1, chats: {c: {%s}}}
          /$defs/photo        | {doppelgram: 1, chats: {c: {photo: {%s}}}}
          /$defs/invite       | {doppelgram: 1, chats: {c: {invites: [{%s}]}}}
          /$defs/pricing      | {doppelgram: 1, chats: {c: {invites: [{subscription_pricing: {%s}}]}}}
          /$defs/verification | {doppelgram: 1, chats: {c: {bot_verification: {%s}}}}
          /$defs/message      | {doppelgram: 1, chats: {c: {messages: [{%s}]}}}
          /$defs/switches     | {doppelgram: 1, switches: {%s}}
          /$defs/folder       | {doppelgram: 1, folders: [{%s}]}
          /$defs/dialog       | {doppelgram: 1, dialogs: [{%s}]}
          /$defs/dialogMessage | {doppelgram: 1, dialogs: [{messages: [{%s}]}]}
          /$defs/folderInvite | {doppelgram: 1, folders: [{invites: [{%s}]}]}
          /$defs/rule         | {doppelgram: 1, faults: [{%s}]}
          /$defs/session      | {doppelgram: 1, sessions: [{%s}]}
          ''                  | {doppelgram: 1, %s}
          """)
  void aMappingHasTheKeysThatTheReaderAsksFor(String place, String yaml) throws IOException {
    Set<String> inSchema = keysOf(schema.at(place));
    Set<String> candidates = literals();
    candidates.addAll(inSchema);
    if (place.isEmpty()) {
      // the one is there already, the other is for files, and the reader stops there
      List.of("doppelgram", "extends").forEach(candidates::remove);
      List.of("doppelgram", "extends").forEach(inSchema::remove);
    }
    String all =
        candidates.stream().map(key -> "'" + key + "': x").collect(Collectors.joining(", "));
    Set<String> known = new TreeSet<>(candidates);
    try {
      ScenarioReader.read("x.yaml", yaml.formatted(all), Instant.EPOCH);
    } catch (InvalidScenarioException e) {
      for (Mistake mistake : e.mistakes()) {
        Matcher unknown = UNKNOWN.matcher(mistake.toString());
        if (unknown.find()) {
          known.remove(unknown.group(1));
        }
      }
    }
    assertThat(inSchema).isEqualTo(known);
  }

  private List<String> complaints(String yaml) {
    Mistakes mistakes = new Mistakes();
    Value document = DocumentReader.read(yaml, mistakes);
    return new JsonSchemaCheck(schema).complaints(Objects.requireNonNull(document));
  }

  private static Set<String> keysOf(JsonNode mapping) {
    TreeSet<String> keys = new TreeSet<>();
    mapping.path("properties").fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  /** Every word in quotes in the sources of the reader: what it asks for is among them. */
  private static Set<String> literals() throws IOException {
    TreeSet<String> words = new TreeSet<>();
    Path sources = Path.of("src/main/java/dev/doppelgram/scenario");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        Matcher word = LITERAL.matcher(Files.readString(file));
        while (word.find()) {
          words.add(word.group(1));
        }
      }
    }
    return words;
  }
}
