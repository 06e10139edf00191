// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.CHAT;
import static dev.doppelgram.world.WorldBuilder.LINK;
import static dev.doppelgram.world.WorldBuilder.START;
import static dev.doppelgram.world.WorldBuilder.join;
import static dev.doppelgram.world.model.ChatKind.SUPERGROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.WorldEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PendingEventsTest {

  @Test
  void whatHappenedIsToldOnce() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK)).world();
    JoinResult admission = join(world, "bob");
    assertThat(admission.events()).isNotEmpty();
    assertThat(world.pendingEvents().take()).isEqualTo(admission.events());
    assertThat(world.pendingEvents().take()).isEmpty();
  }

  @Test
  void aRefusalToldNobodyAnything() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK)).world();
    assertThat(WorldBuilder.refusal(() -> join(world, "bob", "Unknown000000001")))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(world.pendingEvents().take()).isEmpty();
  }

  @Test
  void manyRequestsGrantedAtOnceAreOneNumber() {
    LinkSeed link = new LinkSeed(LINK).approved("bob", "carol");
    World world = WorldBuilder.of(SUPERGROUP).link(link).world();
    Chat chat = world.chats().get(CHAT);
    List<WorldEvent> events =
        world
            .joinRequests()
            .decideAll(WorldBuilder.account(world, "alice"), chat, null, true, START);
    List<WorldEvent> told = world.pendingEvents().take();
    assertThat(told).isEqualTo(events).hasSize(3);
    assertThat(told.get(2))
        .isEqualTo(
            new WorldEvent.RequestsChanged(world.chats().get(CHAT), 0, List.of(), Set.of(1001L)));
  }
}
