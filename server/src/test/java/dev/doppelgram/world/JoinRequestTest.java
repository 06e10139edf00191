// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.CHAT;
import static dev.doppelgram.world.WorldBuilder.LINK;
import static dev.doppelgram.world.WorldBuilder.START;
import static dev.doppelgram.world.WorldBuilder.check;
import static dev.doppelgram.world.WorldBuilder.join;
import static dev.doppelgram.world.WorldBuilder.refusal;
import static dev.doppelgram.world.model.ChatKind.SUPERGROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.Preview;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(10)
class JoinRequestTest {
  private static final String FREE = "OpenToEverybody1";

  @ParameterizedTest
  @EnumSource
  void theRequestWaitsAndTheCallerStaysOut(ChatKind kind) {
    World world = WorldBuilder.of(kind).link(new LinkSeed(LINK).approved()).world();
    JoinResult answer = join(world, "bob");
    JoinRequest request = new JoinRequest(CHAT, 1002, LINK, START);
    assertThat(answer.events())
        .containsExactly(
            new WorldEvent.RequestsChanged(answer.chat(), 1, List.of(1002L), Set.of(1001L)));
    assertThat(link(world, LINK).requested()).isEqualTo(1);
    assertThat(world.links().requests(CHAT)).containsExactly(request);
    assertThat(world.chats().members(CHAT).get(1002)).isNull();
    assertThat(check(world, "bob")).isInstanceOf(Preview.Invite.class);
  }

  private static InviteLink link(World world, String hash) {
    return world.links().get(hash);
  }

  @Test
  void askingAgainChangesNothing() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).approved()).world();
    join(world, "bob");
    world.clock().advance(Duration.ofHours(1));
    JoinResult again = join(world, "bob");
    assertThat(again).isInstanceOf(JoinResult.Requested.class);
    assertThat(again.events()).isEmpty();
    assertThat(world.links().requests(CHAT))
        .containsExactly(new JoinRequest(CHAT, 1002, LINK, START));
    assertThat(link(world, LINK).requested()).isEqualTo(1);
  }

  @Test
  void aScenariosRequestIsPending() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).approved("bob")).world();
    assertThat(join(world, "bob").events()).isEmpty();
    assertThat(((JoinResult.Requested) join(world, "carol")).events())
        .extracting(event -> ((WorldEvent.RequestsChanged) event).pending())
        .containsExactly(2);
  }

  @Test
  void joiningByAnotherLinkClearsTheRequest() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .link(new LinkSeed(LINK).approved("bob", "carol"))
            .link(new LinkSeed(FREE))
            .world();
    join(world, "bob", FREE);
    assertThat(world.links().requests(CHAT))
        .extracting(JoinRequest::accountId)
        .containsExactly(1003L);
    assertThat(link(world, LINK).requested()).isEqualTo(1);
  }

  @Test
  void theChatsOwnApprovalMakesRequestsToo() {
    WorldBuilder scene =
        WorldBuilder.of(SUPERGROUP).username("room").with(ChatSeed.Trait.JOIN_REQUEST).link();
    assertThat(join(scene.world(), "bob")).isInstanceOf(JoinResult.Requested.class);
    scene.switches(SwitchPositions.JOIN_REQUEST_NOT_ON_LINKS);
    assertThat(join(scene.world(), "bob")).isInstanceOf(JoinResult.Joined.class);
  }

  @Test
  void theRequestComesBeforeThePrice() {
    World world = WorldBuilder.of(SUPERGROUP).link(new LinkSeed(LINK).approved().paid(5)).world();
    assertThat(join(world, "bob")).isInstanceOf(JoinResult.Requested.class);
  }

  @Test
  void anAccountInTooManyChannelsCannotEvenAsk() {
    World world =
        WorldBuilder.of(SUPERGROUP)
            .account("busy", 1009, false, 500)
            .link(new LinkSeed(LINK).approved())
            .world();
    assertThat(refusal(() -> join(world, "busy"))).isEqualTo("400 CHANNELS_TOO_MUCH");
    assertThat(world.links().requests(CHAT)).isEmpty();
  }
}
