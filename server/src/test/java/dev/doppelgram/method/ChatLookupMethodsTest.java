// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.LinkSeed;
import dev.doppelgram.world.model.InviteSeed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chats as they are looked up, in short and in full. */
@Timeout(10)
class ChatLookupMethodsTest {
  private static final String FULL_CHANNEL = "channels.getFullChannel";
  private static final String FULL_CHAT = "messages.getFullChat";

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice");
  private final CallLine bob = service.line("bob");
  private final CallLine carol = service.line("carol");

  @Test
  void channelsComeInTheOrderAskedFor() {
    TlObject chats =
        carol.object(
            "channels.getChannels", "id", List.of(inputs.channel(6001), inputs.channel(5001)));
    assertThat(chats.objects("chats"))
        .extracting(chat -> chat.number("id"))
        .containsExactly(6001L, 5001L);
  }

  @Test
  void oneWhoIsBannedIsTold() {
    TlObject chats =
        service.line("mallet").object("channels.getChannels", "id", List.of(inputs.channel(5001)));
    assertThat(chats.objects("chats").get(0).name()).isEqualTo("channelForbidden");
  }

  @ParameterizedTest
  @ValueSource(ints = {132, 133})
  void groupsAreNamedByIdsOfEitherWidth(int layer) {
    TlObject chats = carol.at(layer).object("messages.getChats", "id", List.of(4001L));
    assertThat(chats.objects("chats").get(0).string("title")).isEqualTo("The club");
  }

  @Test
  void aGroupShowsAStrangerNoMoreThanItsTitle() {
    TlObject chats = bob.object("messages.getChats", "id", List.of(4001L));
    assertThat(chats.objects("chats").get(0).name()).isEqualTo("chatForbidden");
    assertThat(bob.refusal("messages.getChats", "id", List.of(5001L)))
        .isEqualTo("400 CHAT_ID_INVALID");
  }

  @Test
  void aPrivateChannelIsClosedToStrangers() {
    assertThat(bob.refusal("channels.getChannels", "id", List.of(inputs.channel(6001))))
        .isEqualTo("400 CHANNEL_PRIVATE");
    assertThat(bob.refusal("channels.getChannels", "id", List.of(TlObject.of("inputChannelEmpty"))))
        .isEqualTo("400 CHANNEL_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"channels.getChannels", FULL_CHANNEL})
  void aPeekOpensAPrivateChannelUntilItEnds(String method) {
    InviteSeed link = new LinkSeed("PeekIntoNews0001").peek(Duration.ofMinutes(5)).seed();
    service
        .world()
        .liveSeeding()
        .invite(BookClub.chat(service.world(), 6001), link, BookClub.START);
    bob.object("messages.checkChatInvite", "hash", link.hash());
    boolean full = method.equals(FULL_CHANNEL);
    Object id = full ? inputs.channel(6001) : List.of(inputs.channel(6001));

    TlObject answer = bob.object(method, full ? "channel" : "id", id);
    assertThat(answer.objects("chats").get(0).flag("left")).isTrue();

    service.world().clock().advance(Duration.ofMinutes(6));
    assertThat(bob.refusal(method, full ? "channel" : "id", id))
        .isEqualTo(full ? "406 CHANNEL_PRIVATE" : "400 CHANNEL_PRIVATE");
  }

  @Test
  void anAdminWhoMayInviteSeesItsLinkAndTheRequests() {
    bob.refusal("messages.importChatInvite", "hash", BookClub.APPROVAL_LINK);
    TlObject full = full(alice, 5001);
    TlObject link = full.object("exported_invite");
    assertThat(link.flag("permanent")).isTrue();
    assertThat(link.number("admin_id")).isEqualTo(1001);
    assertThat(full.number("requests_pending")).isOne();
    assertThat(full.get("recent_requesters")).isEqualTo(List.of(1002L));
    assertThat(full.number("admins_count")).isEqualTo(2);
    assertThat(full.number("kicked_count")).isOne();
  }

  @Test
  void othersSeeNeitherLinkNorRequestsNorTheBanned() {
    bob.refusal("messages.importChatInvite", "hash", BookClub.APPROVAL_LINK);
    TlObject full = full(carol, 5001);
    assertThat(full.has("exported_invite")).isFalse();
    assertThat(full.has("requests_pending")).isFalse();
    assertThat(full.has("kicked_count")).isFalse();
    assertThat(full.number("participants_count")).isEqualTo(3);
    assertThat(full.string("about")).isEqualTo("One book a month.");
    assertThat(full.objects("bot_info")).hasSize(1);
  }

  @Test
  void theLinkInTheFullChatIsTheOneThatIsListedFirst() {
    String shown = full(alice, 5001).object("exported_invite").string("link");
    TlObject listed =
        alice.object(
            "messages.getExportedChatInvites",
            "peer",
            inputs.peer(5001),
            "admin_id",
            TlObject.of("inputUserSelf"),
            "limit",
            1);
    assertThat(listed.objects("invites").get(0).string("link")).isEqualTo(shown);
  }

  @Test
  void theFullChannelTellsWhereItsBoxIs() {
    bob.object("messages.importChatInvite", "hash", BookClub.SUPERGROUP_LINK);
    assertThat(full(carol, 5001).number("pts")).isEqualTo(2);
  }

  @Test
  void theFullChannelTellsWhatIsUnread() {
    carol.object(
        "messages.sendMessage", "peer", inputs.peer(5001), "message", "Hi", "random_id", 7L);
    assertThat(full(alice, 5001).number("unread_count")).isOne();
    alice.call("channels.readHistory", "channel", inputs.channel(5001), "max_id", 0);
    assertThat(full(alice, 5001).number("unread_count")).isZero();
    assertThat(full(alice, 5001).number("read_inbox_max_id"))
        .isPositive()
        .isEqualTo(full(carol, 5001).number("read_outbox_max_id"));
  }

  @Test
  void aGroupListsItsMembers() {
    TlObject full = carol.object(FULL_CHAT, "chat_id", 4001L).object("full_chat");
    assertThat(full.object("participants").objects("participants"))
        .extracting(TlObject::name)
        .containsExactly("chatParticipantCreator", "chatParticipantAdmin", "chatParticipant");
  }

  @Test
  void oneWhoLeftAGroupIsToldSo() {
    carol.object(
        "messages.deleteChatUser", "chat_id", 4001L, "user_id", TlObject.of("inputUserSelf"));
    TlObject full = carol.object(FULL_CHAT, "chat_id", 4001L).object("full_chat");
    assertThat(full.object("participants").name()).isEqualTo("chatParticipantsForbidden");
  }

  @Test
  void layer122HasALinkEvenWhereThereIsNone() {
    TlObject full = full(carol.at(122), 5001);
    assertThat(full.object("exported_invite").name()).isEqualTo("chatInviteEmpty");
    assertThat(full(carol.at(123), 5001).has("exported_invite")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "bob, 6001, 406 CHANNEL_PRIVATE",
    "mallet, 6001, 406 CHANNEL_PRIVATE",
    "mallet, 5001, 403 CHANNEL_PUBLIC_GROUP_NA",
    "bob, 5001, ok"
  })
  void aChannelInFullIsForThoseWhoMaySeeIt(String caller, long chat, String outcome) {
    assertThat(service.line(caller).refusal(FULL_CHANNEL, "channel", inputs.channel(chat)))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"bob, 4001, 400 PEER_ID_INVALID", "bob, 4999, 400 CHAT_ID_INVALID"})
  void aGroupInFullIsForItsMembers(String caller, long chat, String error) {
    assertThat(service.line(caller).refusal(FULL_CHAT, "chat_id", chat)).isEqualTo(error);
  }

  private TlObject full(CallLine line, long channel) {
    return line.object(FULL_CHANNEL, "channel", inputs.channel(channel)).object("full_chat");
  }
}
