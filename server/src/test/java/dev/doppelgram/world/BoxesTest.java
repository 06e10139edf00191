package dev.doppelgram.world;

import static dev.doppelgram.world.ChatKind.GROUP;
import static dev.doppelgram.world.Scene.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class BoxesTest {

  @Test
  void anEmptyBoxIsAtOneBecauseClientsTakeZeroForUnknown() {
    World world = Scene.of(GROUP).world();
    assertThat(world.boxes().state(Scene.account(world, "bob"), START))
        .isEqualTo(new UpdatesState(1, 0, START, 0));
  }

  @Test
  void theJoinersOwnArrivalIsReadAlready() {
    World world = Scene.of(GROUP).link().world();
    Scene.join(world, "bob");
    assertThat(world.boxes().state(Scene.account(world, "bob"), START).unreadCount()).isZero();
    assertThat(world.boxes().state(Scene.account(world, "alice"), START).unreadCount()).isOne();
  }

  @Test
  void whatCameAfterAPtsIsHandedOver() {
    World world = Scene.of(GROUP).link().world();
    Scene.join(world, "bob");
    WorldEvent second = Scene.join(world, "carol").events().get(0);
    Account alice = Scene.account(world, "alice");
    assertThat(world.boxes().since(alice, 1)).hasSize(2);
    assertThat(world.boxes().since(alice, 2))
        .containsExactly(new BoxEntry(new Place(2, 3), (WorldEvent.Joined) second));
    assertThat(world.boxes().since(alice, 3)).isEmpty();
  }

  @Test
  void aPtsOfTheFutureHasNothingAfterIt() {
    World world = Scene.of(GROUP).link().world();
    Scene.join(world, "bob");
    assertThat(world.boxes().since(Scene.account(world, "alice"), 99)).isEmpty();
  }

  @Test
  void aMemberOfTwoGroupsCountsBothInOneBox() {
    World world = Scene.of(GROUP).link().otherChat(GROUP, 6001).world();
    String other = primaryLink(world, 6001);
    Scene.join(world, "bob");
    WorldEvent.JoinedGroup second =
        (WorldEvent.JoinedGroup) Scene.join(world, "carol", other).events().get(0);
    assertThat(second.copies())
        .containsEntry(1001L, new Place(2, 3))
        .containsEntry(1003L, new Place(1, 2));
  }

  @Test
  void randomJoinsLeaveNoGapInAnyBox() {
    Random random = new Random(7);
    Scene scene = Scene.of(GROUP);
    IntStream.range(0, 60).forEach(i -> scene.account("user" + i, 2000 + i));
    List<Long> chats = new ArrayList<>();
    for (ChatKind kind : ChatKind.values()) {
      IntStream.range(0, 3).forEach(i -> chats.add(addChat(scene, kind, i)));
    }
    World world = scene.world();
    Map<Long, List<Place>> accounts = new HashMap<>();
    Map<Long, List<Place>> channels = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      long chat = chats.get(random.nextInt(chats.size()));
      String user = "user" + random.nextInt(60);
      if (world.chats().members(chat).get(Scene.account(world, user).id()) == null) {
        note(Scene.join(world, user, primaryLink(world, chat)), accounts, channels);
      }
    }
    assertThat(accounts).hasSize(61);
    assertThat(channels).hasSize(3);
    accounts.forEach(
        (id, places) -> {
          assertThat(places).isEqualTo(consecutive(places.size()));
          Account account = world.accounts().get(id);
          assertThat(world.boxes().since(account, 1)).extracting(BoxEntry::place).isEqualTo(places);
          assertThat(world.boxes().state(account, START).pts()).isEqualTo(places.size() + 1);
        });
    channels.forEach((id, places) -> assertThat(places).isEqualTo(consecutive(places.size())));
  }

  private static void note(
      Admission admission, Map<Long, List<Place>> accounts, Map<Long, List<Place>> channels) {
    WorldEvent event = admission.events().get(0);
    if (event instanceof WorldEvent.JoinedGroup group) {
      group
          .copies()
          .forEach((id, at) -> accounts.computeIfAbsent(id, key -> new ArrayList<>()).add(at));
    } else if (event instanceof WorldEvent.JoinedSupergroup supergroup) {
      channels.computeIfAbsent(event.chat().id(), key -> new ArrayList<>()).add(supergroup.place());
    }
  }

  private static List<Place> consecutive(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> new Place(i, i + 1)).toList();
  }

  private static long addChat(Scene scene, ChatKind kind, int number) {
    long id = 6000 + 10L * kind.name().length() + number;
    scene.otherChat(kind, id);
    return id;
  }

  private static String primaryLink(World world, long chat) {
    return world.links().all().stream()
        .filter(link -> link.chatId() == chat)
        .findFirst()
        .orElseThrow()
        .hash();
  }
}
