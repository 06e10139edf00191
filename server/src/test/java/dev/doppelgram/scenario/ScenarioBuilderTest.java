// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.observe.CallPattern;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ScenarioBuilderTest {
  @Test
  void itIsTheScenarioThatAFileWouldBe() {
    Scenario built = EveryScenarioKey.built().build();
    Scenario read = ScenarioReader.read("town.yaml", EveryScenarioKey.YAML, Instant.EPOCH);
    assertThat(built.world()).usingRecursiveComparison().isEqualTo(read.world());
    assertThat(built.faults()).hasToString(read.faults().toString());
  }

  /** So that none is forgotten above, nor when there is a new one. */
  @Test
  void everyKeyOfAScenarioIsThere() throws IOException {
    Map<String, Object> yaml = new Yaml().load(EveryScenarioKey.built().yaml());
    assertThat(keysOf(List.of(yaml)))
        .containsAll(keys("", "extends", "crowd", "folders", "faults", "sessions", "state"));
    List<Object> chats = inside(yaml, "chats");
    assertThat(keysOf(inside(yaml, "accounts"))).isEqualTo(keys("account"));
    assertThat(keysOf(chats)).isEqualTo(keys("chat"));
    assertThat(keysOf(chats.stream().flatMap(chat -> inside(chat, "invites").stream()).toList()))
        .isEqualTo(keys("invite"));
    assertThat(keysOf(inside(yaml, "dialogs"))).isEqualTo(keys("dialog"));
    assertThat(keysOf(List.of(yaml.get("switches")))).isEqualTo(keys("switches"));
  }

  /** The keys that the schema of scenario files has, but for some. */
  private static Set<String> keys(String definition, String... without) throws IOException {
    try (InputStream json = ScenarioBuilder.class.getResourceAsStream("/scenario.schema.json")) {
      JsonNode schema = new ObjectMapper().readTree(json);
      JsonNode of = definition.isEmpty() ? schema : schema.path("$defs").path(definition);
      Set<String> keys = new TreeSet<>();
      of.path("properties").fieldNames().forEachRemaining(keys::add);
      keys.removeAll(Set.of(without));
      assertThat(keys).isNotEmpty();
      return keys;
    }
  }

  private static List<Object> inside(Object mapping, String key) {
    Object found = ((Map<?, ?>) mapping).get(key);
    if (found instanceof Map<?, ?> named) {
      return List.copyOf(named.values());
    }
    return found instanceof List<?> items ? List.copyOf(items) : List.of();
  }

  private static Set<String> keysOf(List<Object> mappings) {
    return mappings.stream()
        .flatMap(mapping -> ((Map<?, ?>) mapping).keySet().stream())
        .map(String::valueOf)
        .collect(toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ScenarioBuilder.class,
        UserBuilder.class,
        BotBuilder.class,
        ChatBuilder.class,
        DialogBuilder.class,
        InviteBuilder.class,
        SwitchesBuilder.class
      })
  void everyMethodGivesTheBuilderBack(Class<?> builder) {
    Stream<Method> methods =
        Arrays.stream(builder.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !method.isSynthetic() && !method.getName().equals("build"));
    assertThat(methods).allSatisfy(method -> assertThat(method.getReturnType()).isEqualTo(builder));
  }

  @Test
  void whatIsMissingOrWrongIsNamed() {
    ScenarioBuilder builder =
        Scenario.builder()
            .user("alice", alice -> alice.contacts("bobb"))
            .user("bob")
            .group("group", "alice", chat -> chat.username("a_group"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageContaining("did you mean `bob`?")
        .hasMessageContaining("`username` is for supergroups and channels");
    assertThatThrownBy(() -> builder.user("bob"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is an account bob already");
  }

  @Test
  void aRuleNamesAnAccountThatIsThere() {
    ScenarioBuilder builder =
        Scenario.builder()
            .user("bob")
            .fault(Rule.on(CallPattern.call("help.getConfig").by("bbo")).error("FLOOD_WAIT_3"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rule names the account bbo; there are: bob");
  }

  /** Ids, phones and titles that are made up stay clear of those that are given. */
  @Test
  void manyAccountsOfTheSameKind() {
    ScenarioBuilder builder = Scenario.builder().user("alice");
    List<String> names = new ArrayList<>();
    Consumer<ChatBuilder> full = chat -> names.forEach(chat::members);
    for (int i = 0; i < 200; i++) {
      builder.user("user" + i);
      names.add("user" + i);
    }
    Scenario scenario = builder.supergroup("club", "alice", full).build();
    assertThat(scenario.world().chats().get(0).members()).hasSize(200);
    assertThat(Set.copyOf(scenario.world().accounts())).hasSize(201);
  }
}
