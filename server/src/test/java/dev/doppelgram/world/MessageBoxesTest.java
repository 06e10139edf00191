// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import static dev.doppelgram.world.WorldBuilder.START;
import static dev.doppelgram.world.model.ChatKind.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Announcement;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.JoinResult;
import dev.doppelgram.world.model.LinkTerms;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.UpdatesState;
import dev.doppelgram.world.model.WorldEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class MessageBoxesTest {

  @Test
  void anEmptyBoxIsAtOneBecauseClientsTakeZeroForUnknown() {
    World world = WorldBuilder.of(GROUP).world();
    assertThat(world.boxes().state(WorldBuilder.account(world, "bob"), START))
        .isEqualTo(new UpdatesState(1, 0, START, 0));
  }

  @Test
  void theJoinersOwnArrivalIsReadAlready() {
    World world = WorldBuilder.of(GROUP).link().world();
    WorldBuilder.join(world, "bob");
    assertThat(world.boxes().state(WorldBuilder.account(world, "bob"), START).unreadCount())
        .isZero();
    assertThat(world.boxes().state(WorldBuilder.account(world, "alice"), START).unreadCount())
        .isOne();
  }

  @Test
  void whatCameAfterAPtsIsHandedOver() {
    World world = WorldBuilder.of(GROUP).link().world();
    WorldBuilder.join(world, "bob");
    WorldEvent second = WorldBuilder.join(world, "carol").events().get(0);
    Account alice = WorldBuilder.account(world, "alice");
    assertThat(world.boxes().since(alice, 1)).hasSize(2);
    assertThat(world.boxes().since(alice, 2))
        .containsExactly(new BoxEntry(new MessagePosition(3, 3), inBoxes(second).message()));
    assertThat(world.boxes().since(alice, 3)).isEmpty();
  }

  @Test
  void aPtsOfTheFutureHasNothingAfterIt() {
    World world = WorldBuilder.of(GROUP).link().world();
    WorldBuilder.join(world, "bob");
    assertThat(world.boxes().since(WorldBuilder.account(world, "alice"), 99)).isEmpty();
  }

  @Test
  void aMemberOfTwoGroupsCountsBothInOneBox() {
    World world = WorldBuilder.of(GROUP).link().otherChat(GROUP, 6001).world();
    String other = primaryLink(world, 6001);
    WorldBuilder.join(world, "bob");
    WorldEvent second = WorldBuilder.join(world, "carol", other).events().get(0);
    assertThat(inBoxes(second).copies())
        .containsEntry(1001L, new MessagePosition(4, 3))
        .containsEntry(1003L, new MessagePosition(1, 2));
  }

  @Test
  void randomJoinsLeaveNoGapInAnyBox() {
    Random random = new Random(7);
    WorldBuilder scene = WorldBuilder.of(GROUP);
    IntStream.range(0, 60).forEach(i -> scene.account("user" + i, 2000 + i));
    List<Long> chats = new ArrayList<>();
    for (ChatKind kind : ChatKind.values()) {
      IntStream.range(0, 3).forEach(i -> chats.add(addChat(scene, kind, i)));
    }
    World world = scene.world();
    Map<Long, List<MessagePosition>> accounts = new HashMap<>();
    Map<Long, List<MessagePosition>> channels = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      long chat = chats.get(random.nextInt(chats.size()));
      String user = "user" + random.nextInt(60);
      if (world.chats().members(chat).get(WorldBuilder.account(world, user).id()) == null) {
        note(WorldBuilder.join(world, user, primaryLink(world, chat)), accounts, channels);
      }
    }
    assertThat(accounts).hasSize(61);
    assertThat(channels).hasSize(3);
    accounts.forEach(
        (id, places) -> {
          assertThat(places).isEqualTo(consecutive(places));
          Account account = world.accounts().get(id);
          assertThat(world.boxes().since(account, 1)).extracting(BoxEntry::place).isEqualTo(places);
          assertThat(world.boxes().state(account, START).pts()).isEqualTo(places.size() + 1);
        });
    channels.forEach((id, places) -> assertThat(places).isEqualTo(consecutive(places)));
  }

  @Test
  void randomComingAndGoingLeavesNoGapInAnyBox() {
    Random random = new Random(11);
    WorldBuilder scene = WorldBuilder.of(GROUP);
    IntStream.range(0, 20).forEach(i -> scene.account("user" + i, 2000 + i));
    scene.account(bot("usher", 3001)).account(bot("porter", 3002));
    List<Long> chats = new ArrayList<>();
    for (ChatKind kind : ChatKind.values()) {
      chats.add(addChat(scene, kind, 0, "usher", "porter"));
    }
    World world = scene.world();
    Tally tally = new Tally();
    for (int i = 0; i < 1000; i++) {
      Chat chat = world.chats().get(chats.get(random.nextInt(chats.size())));
      Account account = WorldBuilder.account(world, "user" + random.nextInt(20));
      tally.note(step(world, chat, account, random));
    }
    tally.accounts.forEach(
        (id, places) -> {
          assertThat(places).isEqualTo(consecutive(places));
          Account account = world.accounts().get(id);
          assertThat(world.boxes().since(account, 1)).extracting(BoxEntry::place).isEqualTo(places);
        });
    tally.channels.forEach(
        (id, places) -> {
          assertThat(places).isEqualTo(consecutive(places));
          assertThat(world.boxes().channelPts(world.chats().get(id))).isEqualTo(places.size() + 1);
        });
    assertThat(tally.bots.keySet()).containsExactlyInAnyOrder(3001L, 3002L);
    tally.bots.forEach(
        (id, qts) -> {
          assertThat(qts).isEqualTo(IntStream.rangeClosed(2, qts.size() + 1).boxed().toList());
          assertThat(world.boxes().state(world.accounts().get(id), START).qts())
              .isEqualTo(qts.size() + 1);
        });
  }

  /** Something that may happen to an account in a chat, by a link, an admin or itself. */
  private static List<WorldEvent> step(World world, Chat chat, Account account, Random random) {
    Account alice = WorldBuilder.account(world, "alice");
    if (world.chats().members(chat.id()).get(account.id()) != null) {
      return chat.kind().isChannel()
          ? world.chatManagement().leavingChats().leave(account, chat, START)
          : world
              .chatManagement()
              .leavingChats()
              .remove(random.nextBoolean() ? alice : account, chat, account, START);
    }
    if (world.chats().members(chat.id()).isBanned(account.id())) {
      return world.chatManagement().arrivals().add(alice, chat, account, false, START).events();
    }
    boolean approval = random.nextBoolean();
    LinkTerms terms = new LinkTerms(null, null, 0, approval, null);
    InviteLink link = world.exportedInvites().export(alice, chat, terms, START);
    List<WorldEvent> events =
        new ArrayList<>(world.invites().join(account, link.hash(), START).events());
    if (approval) {
      events.addAll(
          world.joinRequests().decide(alice, chat, account, random.nextInt(4) > 0, START));
    }
    return events;
  }

  /** What has come into each box, in order. */
  private static final class Tally {
    final Map<Long, List<MessagePosition>> accounts = new HashMap<>();
    final Map<Long, List<MessagePosition>> channels = new HashMap<>();
    final Map<Long, List<Integer>> bots = new HashMap<>();

    void note(List<WorldEvent> events) {
      for (WorldEvent event : events) {
        if (event instanceof WorldEvent.Joined joined) {
          note(joined.chat(), joined.announcement());
        } else if (event instanceof WorldEvent.Left left) {
          note(left.chat(), left.announcement());
        } else if (event instanceof WorldEvent.ForBots forBots) {
          forBots.qts().forEach((id, qts) -> add(bots, id, qts));
        }
      }
    }

    void note(Chat chat, Announcement announcement) {
      if (announcement instanceof Announcement.InBoxes boxes) {
        boxes.copies().forEach((id, place) -> add(accounts, id, place));
      } else if (announcement instanceof Announcement.InChannel channel) {
        add(channels, chat.id(), channel.place());
      }
    }

    private static <T> void add(Map<Long, List<T>> lists, long id, T value) {
      lists.computeIfAbsent(id, key -> new ArrayList<>()).add(value);
    }
  }

  private static AccountSeed bot(String name, long id) {
    return new AccountSeed(
        name,
        id,
        null,
        name,
        null,
        null,
        null,
        id + ":x",
        List.of(),
        false,
        0,
        false,
        ChatInvitePrivacy.ALLOW_ALL);
  }

  private static void note(
      JoinResult admission,
      Map<Long, List<MessagePosition>> accounts,
      Map<Long, List<MessagePosition>> channels) {
    WorldEvent.Joined event = (WorldEvent.Joined) admission.events().get(0);
    if (event.announcement() instanceof Announcement.InBoxes boxes) {
      boxes
          .copies()
          .forEach((id, at) -> accounts.computeIfAbsent(id, key -> new ArrayList<>()).add(at));
    } else if (event.announcement() instanceof Announcement.InChannel channel) {
      channels.computeIfAbsent(event.chat().id(), key -> new ArrayList<>()).add(channel.place());
    }
  }

  private static Announcement.InBoxes inBoxes(WorldEvent event) {
    return (Announcement.InBoxes) ((WorldEvent.Joined) event).announcement();
  }

  /** What was there before the world started has ids and no pts. */
  private static List<MessagePosition> consecutive(List<MessagePosition> places) {
    int firstId = places.get(0).messageId();
    return IntStream.range(0, places.size())
        .mapToObj(i -> new MessagePosition(firstId + i, MessageBox.FIRST_PTS + i + 1))
        .toList();
  }

  private static long addChat(WorldBuilder scene, ChatKind kind, int number, String... admins) {
    long id = 6000 + 10L * kind.name().length() + number;
    scene.otherChat(kind, id, Set.of(AdminRight.INVITE_USERS), admins);
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
