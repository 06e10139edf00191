// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The list of chats, and how far they are read. */
@Timeout(10)
class DialogMethodsTest {
  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final MessageSender writing = new MessageSender(service);

  @Test
  void theChatWithTheNewestMessageComesFirst() {
    later();
    writing.send("alice", 5001, "One");
    later();
    writing.send("bob", "carol", "Two");
    TlObject list = dialogs("carol", 10);
    assertThat(list.name()).isEqualTo("messages.dialogs");
    assertThat(peers(list)).startsWith("peerUser 1002", "peerChannel 5001").hasSize(4);
    assertThat(list.objects("messages"))
        .hasSize(4)
        .extracting(message -> message.get("message"))
        .startsWith("Two", "One");
    assertThat(list.objects("users")).extracting(user -> user.number("id")).contains(1002L);
    assertThat(list.objects("chats")).hasSize(3);
  }

  @Test
  void whatIsOfTheSameSecondIsOrderedByMessageId() {
    TlObject list = dialogs("carol", 10);
    assertThat(list.objects("messages"))
        .hasSize(3)
        .isSortedAccordingTo(
            Comparator.<TlObject>comparingLong(message -> message.number("date"))
                .thenComparingLong(message -> message.number("id"))
                .reversed());
    service.world().clock().advance(Duration.ofMillis(1_300));
    writing.send("alice", 5001, "One");
    writing.send("alice", 5001, "Two");
    service.world().clock().advance(Duration.ofMillis(300));
    writing.send("bob", "carol", "Three");
    assertThat(peers(dialogs("carol", 10))).startsWith("peerChannel 5001", "peerUser 1002");
  }

  @Test
  void theServicesOwnAccountIsThereForAll() {
    TlObject telegram = TlObject.of("inputPeerUser", "user_id", 777000L, "access_hash", 1L);
    TlObject wanted = TlObject.of("inputDialogPeer", "peer", telegram);
    TlObject list =
        service.line("carol").object("messages.getPeerDialogs", "peers", List.of(wanted));
    assertThat(list.objects("users"))
        .singleElement()
        .satisfies(
            user -> {
              assertThat(user.get("first_name")).isEqualTo("Telegram");
              assertThat(user.get("verified")).isEqualTo(true);
            });
    assertThat(service.line("carol").object("messages.getPeerSettings", "peer", telegram).name())
        .isEqualTo("messages.peerSettings");
    assertThat(
            service
                .line("carol")
                .refusal(
                    "messages.sendMessage", "peer", telegram, "message", "Hi", "random_id", 1L))
        .isEqualTo("400 PEER_ID_INVALID");
  }

  @Test
  void aSliceGoesOnAfterTheLastOfTheOneBefore() {
    TlObject first = dialogs("carol", 2);
    assertThat(first.name()).isEqualTo("messages.dialogsSlice");
    assertThat(first.number("count")).isEqualTo(3);
    TlObject last = first.objects("messages").get(1);
    long chat = last.object("peer_id").number(key(last.object("peer_id")));
    TlObject second =
        service
            .line("carol")
            .object(
                "messages.getDialogs",
                fields((int) last.number("date"), (int) last.number("id"), inputs.peer(chat), 2));
    assertThat(second.objects("dialogs")).hasSize(1);
    assertThat(peers(second)).doesNotContainAnyElementsOf(peers(first));
  }

  @Test
  void anArchiveIsEmptyAndNoOtherFolderIsThere() {
    TlObject none = TlObject.of("inputPeerEmpty");
    @Nullable Object[] fields = fields(0, 0, none, 10);
    fields[1] = 1;
    assertThat(service.line("carol").object("messages.getDialogs", fields).objects("dialogs"))
        .isEmpty();
    fields[1] = 2;
    assertThat(service.line("carol").refusal("messages.getDialogs", fields))
        .isEqualTo("400 FOLDER_ID_INVALID");
    TlObject wrong = TlObject.of("inputPeerChat", "chat_id", 9L);
    assertThat(service.line("carol").refusal("messages.getDialogs", fields(0, 0, wrong, 10)))
        .isEqualTo("400 OFFSET_PEER_ID_INVALID");
  }

  @Test
  void nothingIsPinned() {
    TlObject pinned = service.line("carol").object("messages.getPinnedDialogs", "folder_id", 0);
    assertThat(pinned.objects("dialogs")).isEmpty();
    assertThat(pinned.object("state").number("pts")).isEqualTo(1);
  }

  @Test
  void readingAPrivateChatMovesTheMarksOfBoth() {
    writing.send("bob", "carol", "One");
    writing.send("bob", "carol", "Two");
    assertThat(dialog("carol", writing.peer("bob")).number("unread_count")).isEqualTo(2);
    TlObject affected =
        service
            .line("carol")
            .object("messages.readHistory", "peer", writing.peer("bob"), "max_id", 3);
    assertThat(affected.number("pts")).isEqualTo(4);
    assertThat(affected.number("pts_count")).isEqualTo(1);
    TlObject here = dialog("carol", writing.peer("bob"));
    assertThat(here.number("unread_count")).isEqualTo(0);
    assertThat(here.number("read_inbox_max_id")).isEqualTo(3);
    assertThat(dialog("bob", writing.peer("carol")).number("read_outbox_max_id")).isEqualTo(2);
    assertThat(readAgain("carol")).isZero();
  }

  @Test
  void aDifferenceTellsWhatHasBeenRead() {
    writing.send("alice", 4001, "One");
    service.line("carol").object("messages.readHistory", "peer", inputs.peer(4001), "max_id", 0);
    TlObject toCarol = difference("carol").objects("other_updates").get(0);
    assertThat(toCarol.name()).isEqualTo("updateReadHistoryInbox");
    assertThat(toCarol.number("still_unread_count")).isZero();
    TlObject toAlice = difference("alice").objects("other_updates").get(0);
    assertThat(toAlice.name()).isEqualTo("updateReadHistoryOutbox");
    assertThat(toAlice.number("pts")).isEqualTo(3);
    assertThat(toAlice.object("peer").number("chat_id")).isEqualTo(4001);
  }

  @Test
  void readingASupergroupMovesTheMarksOfItsWriters() {
    writing.send("alice", 5001, "One");
    writing.send("alice", 5001, "Two");
    assertThat(dialog("carol", inputs.peer(5001)).number("unread_count")).isEqualTo(2);
    Object[] fields = {"channel", inputs.channel(5001), "max_id", 2};
    assertThat(service.line("carol").call("channels.readHistory", fields)).isEqualTo(true);
    assertThat(dialog("carol", inputs.peer(5001)).number("unread_count")).isEqualTo(1);
    assertThat(dialog("alice", inputs.peer(5001)).number("read_outbox_max_id")).isEqualTo(2);
    assertThat(dialog("alice", inputs.peer(5001)).number("unread_count")).isZero();
  }

  @Test
  void oneWhoJoinsHasNothingToReadYet() {
    writing.send("alice", 5001, "One");
    service.line("bob").object("messages.importChatInvite", "hash", BookClub.SUPERGROUP_LINK);
    assertThat(dialog("bob", inputs.peer(5001)).number("unread_count")).isZero();
    writing.send("alice", 5001, "Two");
    assertThat(dialog("bob", inputs.peer(5001)).number("unread_count")).isEqualTo(1);
  }

  @Test
  void aChannelIsNotReadByThoseOutside() {
    Object[] fields = {"channel", inputs.channel(6001), "max_id", 1};
    assertThat(service.line("bob").refusal("channels.readHistory", fields))
        .isEqualTo("406 CHANNEL_PRIVATE");
    assertThat(
            service
                .line("carol")
                .refusal("messages.readHistory", "peer", inputs.peer(6001), "max_id", 1))
        .isEqualTo("400 PEER_ID_INVALID");
  }

  private void later() {
    service.world().clock().advance(Duration.ofSeconds(1));
  }

  private long readAgain(String name) {
    return service
        .line(name)
        .object("messages.readHistory", "peer", writing.peer("bob"), "max_id", 3)
        .number("pts_count");
  }

  private TlObject difference(String name) {
    return service.line(name).object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
  }

  private TlObject dialogs(String name, int limit) {
    return service
        .line(name)
        .object("messages.getDialogs", fields(0, 0, TlObject.of("inputPeerEmpty"), limit));
  }

  private TlObject dialog(String name, TlObject peer) {
    List<TlObject> wanted = List.of(TlObject.of("inputDialogPeer", "peer", peer));
    return service
        .line(name)
        .object("messages.getPeerDialogs", "peers", wanted)
        .objects("dialogs")
        .get(0);
  }

  private static @Nullable Object[] fields(int date, int id, TlObject peer, int limit) {
    return new @Nullable Object[] {
      "folder_id",
      null,
      "offset_date",
      date,
      "offset_id",
      id,
      "offset_peer",
      peer,
      "limit",
      limit,
      "hash",
      0L
    };
  }

  private static List<String> peers(TlObject list) {
    return list.objects("dialogs").stream()
        .map(dialog -> dialog.object("peer"))
        .map(peer -> peer.name() + " " + peer.get(key(peer)))
        .toList();
  }

  private static String key(TlObject peer) {
    return switch (peer.name()) {
      case "peerUser" -> "user_id";
      case "peerChat" -> "chat_id";
      default -> "channel_id";
    };
  }
}
