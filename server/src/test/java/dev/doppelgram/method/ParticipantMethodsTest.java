// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of channels and supergroups, one by one and in lists. */
@Timeout(10)
class ParticipantMethodsTest {
  private static final String ONE = "channels.getParticipant";
  private static final String LIST = "channels.getParticipants";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice");
  private final CallLine carol = service.line("carol");

  @ParameterizedTest
  @CsvSource({
    "Recent, 1001 1005 1003",
    "Admins, 1001 1005",
    "Bots, 1005",
    "Kicked, 1004",
    "Banned, ''",
    "Search, 1003",
    "Contacts, ''",
    "Mentions, 1003"
  })
  void eachFilterListsItsOwn(String filter, String ids) {
    TlObject list = list(alice, 5001, filter(filter, "Car"), 0, 10, 0);
    assertThat(list.objects("participants"))
        .extracting(participant -> Long.toString(id(participant)))
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    assertThat(list.number("count")).isEqualTo(list.objects("participants").size());
  }

  @Test
  void contactsAreThoseOfTheCaller() {
    CallLine bob = service.line("bob");
    bob.object("messages.importChatInvite", "hash", BookClub.SUPERGROUP_LINK);
    assertThat(list(bob, 5001, filter("Contacts", ""), 0, 10, 0).objects("participants"))
        .extracting(ParticipantMethodsTest::id)
        .containsExactly(1001L);
  }

  @Test
  void listsComeInPages() {
    TlObject page = list(carol, 5001, filter("Recent", ""), 1, 1, 0);
    assertThat(page.objects("participants"))
        .extracting(ParticipantMethodsTest::id)
        .containsExactly(1005L);
    assertThat(page.number("count")).isEqualTo(3);
    assertThat(list(carol, 5001, filter("Recent", ""), 9, 1, 0).objects("participants")).isEmpty();
  }

  @Test
  void everybodyOnAListIsAmongTheUsers() {
    TlObject list = list(alice, 5001, filter("Kicked", ""), 0, 10, 0);
    assertThat(list.objects("users"))
        .extracting(user -> user.number("id"))
        .containsExactly(1004L, 1001L);
    TlObject banned = list.objects("participants").get(0);
    assertThat(banned.flag("left")).isTrue();
    assertThat(banned.object("banned_rights").flag("view_messages")).isTrue();
    assertThat(banned.object("banned_rights").number("until_date")).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aListThatTheClientHasIsNotSentAgain() {
    // computed by hand, with the algorithm of core.telegram.org/api/offsets over 1001, 1005
    assertThat(list(alice, 5001, filter("Admins", ""), 0, 10, admins64()).name())
        .isEqualTo("channels.channelParticipantsNotModified");
    int narrow = (int) ((1001L * 20261 + 0x80000000L + 1005) % 0x80000000L);
    assertThat(list(alice.at(132), 5001, filter("Admins", ""), 0, 10, narrow).name())
        .isEqualTo("channels.channelParticipantsNotModified");
    assertThat(list(alice, 5001, filter("Admins", ""), 0, 10, 7).name())
        .isEqualTo("channels.channelParticipants");
  }

  private static long admins64() {
    long hash = 1001;
    hash ^= hash >>> 21;
    hash ^= hash << 35;
    hash ^= hash >>> 4;
    return hash + 1005;
  }

  @ParameterizedTest
  @CsvSource({
    "bob, 6001, Recent, 406 CHANNEL_PRIVATE",
    "mallet, 5001, Recent, 406 CHANNEL_PRIVATE",
    "carol, 6001, Recent, 403 CHAT_ADMIN_REQUIRED",
    "carol, 6001, Admins, 403 CHAT_ADMIN_REQUIRED",
    "carol, 5001, Kicked, 403 CHAT_ADMIN_REQUIRED",
    "carol, 5001, Banned, 403 CHAT_ADMIN_REQUIRED",
    "bob, 5001, Recent, ok",
    "usher, 6001, Recent, ok"
  })
  void listsAreForThoseWhoMaySeeThem(String caller, long chat, String filter, String outcome) {
    CallLine line = service.line(caller);
    assertThat(line.refusal(LIST, listing(chat, filter(filter, ""), 0, 10, 0L))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(ints = {122, 125, 126, 133, 229})
  void aParticipantIsNamedInTheWayOfTheLayer(int layer) {
    TlObject answer = participant(alice.at(layer), 5001, layer, "carol");
    assertThat(id(answer.object("participant"))).isEqualTo(1003);
    TlObject banned = participant(alice.at(layer), 5001, layer, "mallet").object("participant");
    assertThat(banned.name()).isEqualTo("channelParticipantBanned");
    assertThat(banned.has(layer < 126 ? "user_id" : "peer")).isTrue();
  }

  @Test
  void everybodyFindsItself() {
    TlObject self = TlObject.of("inputPeerSelf");
    TlObject answer = carol.object(ONE, "channel", inputs.channel(6001), "participant", self);
    assertThat(answer.object("participant").name()).isEqualTo("channelParticipantSelf");
    assertThat(answer.objects("users")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 5001, bob, 400 USER_NOT_PARTICIPANT",
    "carol, 5001, mallet, 400 USER_NOT_PARTICIPANT",
    "carol, 6001, alice, 403 CHAT_ADMIN_REQUIRED",
    "bob, 6001, bob, 406 CHANNEL_PRIVATE",
    "bob, 5001, bob, 400 USER_NOT_PARTICIPANT",
    "bob, 5001, alice, ok"
  })
  void oneMemberIsForThoseWhoMaySeeIt(String caller, long chat, String user, String outcome) {
    TlObject peer = inputs.userPeer(user);
    assertThat(
            service.line(caller).refusal(ONE, "channel", inputs.channel(chat), "participant", peer))
        .isEqualTo(outcome);
  }

  @Test
  void nobodyIsFoundByAWrongName() {
    TlObject wrong = TlObject.of("inputPeerUser", "user_id", 1001L, "access_hash", 1L);
    TlObject room = inputs.channel(5001);
    assertThat(carol.refusal(ONE, "channel", room, "participant", wrong))
        .isEqualTo("400 USER_ID_INVALID");
    for (TlObject chat : List.of(inputs.peer(5001), inputs.peer(4001))) {
      assertThat(carol.refusal(ONE, "channel", room, "participant", chat))
          .isEqualTo("400 PARTICIPANT_ID_INVALID");
    }
  }

  private TlObject participant(CallLine line, long chat, int layer, String name) {
    return layer < 126
        ? line.object(ONE, "channel", inputs.channel(chat), "user_id", inputs.user(name))
        : line.object(ONE, "channel", inputs.channel(chat), "participant", inputs.userPeer(name));
  }

  private TlObject list(
      CallLine line, long chat, TlObject filter, int offset, int limit, long hash) {
    return line.object(LIST, listing(chat, filter, offset, limit, hash));
  }

  private Object[] listing(long chat, TlObject filter, int offset, int limit, long hash) {
    return new Object[] {
      "channel",
      inputs.channel(chat),
      "filter",
      filter,
      "offset",
      offset,
      "limit",
      limit,
      "hash",
      hash
    };
  }

  private static TlObject filter(String name, String start) {
    boolean searches = List.of("Search", "Mentions").contains(name);
    return TlObject.of("channelParticipants" + name, "q", searches ? start : "");
  }

  private static long id(TlObject participant) {
    return participant.has("user_id")
        ? participant.number("user_id")
        : participant.object("peer").number("user_id");
  }
}
