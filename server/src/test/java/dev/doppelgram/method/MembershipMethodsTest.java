// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coming and going without a link. */
@Timeout(10)
class MembershipMethodsTest {
  private static final String ADD = "messages.addChatUser";
  private static final String DELETE = "messages.deleteChatUser";
  private static final String INVITE = "channels.inviteToChannel";
  private static final String JOIN = "channels.joinChannel";
  private static final String LEAVE = "channels.leaveChannel";
  private static final TlObject SELF = TlObject.of("inputUserSelf");

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine bob = service.line("bob").at(198);
  private final CallLine carol = service.line("carol").at(198);
  private final CallLine mallet = service.line("mallet").at(198);

  @Test
  void aMemberLeavesAndTheSlotIsFree() {
    TlObject link =
        alice.object("messages.exportChatInvite", "peer", inputs.peer(4001), "usage_limit", 1);
    String hash = link.string("link").substring("https://t.me/+".length());
    bob.object("messages.importChatInvite", "hash", hash);
    carol.object(DELETE, "chat_id", 4001L, "user_id", SELF);
    assertThat(carol.refusal("messages.importChatInvite", "hash", hash))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    bob.object(DELETE, "chat_id", 4001L, "user_id", SELF);
    assertThat(carol.refusal("messages.importChatInvite", "hash", hash)).isEqualTo("ok");
  }

  @Test
  void oneWhoLeavesAGroupHearsThatItIsOut() {
    TlObject updates = carol.object(DELETE, "chat_id", 4001L, "user_id", SELF);
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateChatParticipants", "updateNewMessage");
    assertThat(updates.objects("updates").get(0).object("participants").name())
        .isEqualTo("chatParticipantsForbidden");
    TlObject left = updates.objects("chats").get(0);
    assertThat(left.name()).isEqualTo("chat");
    assertThat(left.flag("left")).isTrue();
    TlObject heard =
        alice
            .object("updates.getDifference", "pts", 1, "date", 1, "qts", 0)
            .objects("new_messages")
            .get(0);
    assertThat(heard.object("action").number("user_id")).isEqualTo(1003);
  }

  @Test
  void oneWhoIsRemovedCannotComeBackByALink() {
    alice.object(DELETE, "chat_id", 4001L, "user_id", inputs.user("carol"));
    assertThat(carol.refusal("messages.importChatInvite", "hash", BookClub.GROUP_LINK))
        .isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(alice.refusal(ADD, add("carol"))).isEqualTo("ok");
  }

  @Test
  void oneWhoLeftIsBroughtBackByAMutualContactOnly() {
    carol.object(DELETE, "chat_id", 4001L, "user_id", SELF);
    assertThat(alice.refusal(ADD, add("carol"))).isEqualTo("403 USER_NOT_MUTUAL_CONTACT");
  }

  @ParameterizedTest
  @CsvSource({"176, updates", "177, messages.invitedUsers", "229, messages.invitedUsers"})
  void addingAnswersInTheFormOfTheLayer(int layer, String name) {
    TlObject answer = alice.at(layer).object(ADD, add("bob"));
    assertThat(answer.name()).isEqualTo(name);
    TlObject updates = answer.is("updates") ? answer : answer.object("updates");
    TlObject message = updates.objects("updates").get(1).object("message");
    assertThat(message.object("action").name()).isEqualTo("messageActionChatAddUser");
    assertThat(message.object("from_id").number("user_id")).isEqualTo(1001);
  }

  @Test
  void aBotThatIsAddedHearsOfItself() {
    CallLine usher = service.line("usher").at(198);
    usher.object(DELETE, "chat_id", 4001L, "user_id", SELF);
    TlObject left = usher.object("updates.getDifference", "pts", 1, "date", 1, "qts", 0);
    TlObject change = left.objects("other_updates").get(0);
    assertThat(change.name()).isEqualTo("updateChatParticipant");
    assertThat(change.object("prev_participant").name()).isEqualTo("chatParticipantAdmin");
    assertThat(change.has("new_participant")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "alice, 4999, carol, 400 CHAT_ID_INVALID",
    "alice, 5001, carol, 400 CHAT_ID_INVALID",
    "alice, 4001, carol, 400 USER_ALREADY_PARTICIPANT",
    "bob, 4001, mallet, 403 CHAT_WRITE_FORBIDDEN"
  })
  void addingIsRefused(String caller, long chat, String user, String error) {
    Object[] fields = {"chat_id", chat, "user_id", inputs.user(user), "fwd_limit", 0};
    assertThat(service.line(caller).refusal(ADD, fields)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 4999, carol, 400 CHAT_ID_INVALID",
    "bob, 4001, carol, 400 PEER_ID_INVALID",
    "bob, 4001, bob, 400 USER_NOT_PARTICIPANT",
    "carol, 4001, mallet, 400 USER_NOT_PARTICIPANT",
    "carol, 4001, alice, 400 CHAT_ADMIN_REQUIRED",
    "usher, 4001, carol, 400 CHAT_ADMIN_REQUIRED"
  })
  void removingIsRefused(String caller, long chat, String user, String error) {
    assertThat(service.line(caller).refusal(DELETE, "chat_id", chat, "user_id", inputs.user(user)))
        .isEqualTo(error);
  }

  @Test
  void aMemberRemovesWhomItBroughtIn() {
    carol.object(ADD, add("bob"));
    assertThat(carol.refusal(DELETE, "chat_id", 4001L, "user_id", inputs.user("bob")))
        .isEqualTo("ok");
  }

  @Test
  void anyoneJoinsAPublicSupergroup() {
    TlObject updates = bob.object(JOIN, "channel", inputs.channel(5001));
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateChannel", "updateNewChannelMessage");
    assertThat(updates.objects("updates").get(1).object("message").object("action").get("users"))
        .isEqualTo(List.of(1002L));
    TlObject again = bob.object(JOIN, "channel", inputs.channel(5001));
    assertThat(again.objects("updates")).isEmpty();
    assertThat(again.objects("chats")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {122, 198, 229})
  void theShapeOfTheResultFollowsTheIdThatWasCalled(int layer) {
    long hash =
        BookClub.chat(service.world(), 5001)
            .accessHash()
            .shownTo(BookClub.account(service.world(), "bob"));
    for (int id : new int[] {0x24b524c5, 0x7f6a1e22}) {
      TlWriter call = new TlWriter().int32(id).int32(0xf35aec28).int64(5001).int64(hash);
      assertThat(bob.at(layer).send(call.toByteArray())).isEqualTo("ok");
      assertThat(Schema.telegram().decode(bob.result()).name())
          .isEqualTo(id == 0x24b524c5 ? "updates" : "messages.chatInviteJoinResultOk");
    }
  }

  @Test
  void oneWhoLeavesASupergroupSeesItFromOutside() {
    TlObject updates = carol.object(LEAVE, "channel", inputs.channel(5001));
    assertThat(updates.objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateChannel");
    assertThat(updates.objects("chats").get(0).flag("left")).isTrue();
    assertThat(service.world().boxes().channelPts(BookClub.chat(service.world(), 5001)))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "mallet, 5001, channels.joinChannel, 406 CHANNEL_PRIVATE",
    "bob, 6001, channels.joinChannel, 406 CHANNEL_PRIVATE",
    "alice, 5001, channels.leaveChannel, 400 USER_CREATOR",
    "bob, 5001, channels.leaveChannel, 400 USER_NOT_PARTICIPANT",
    "bob, 6001, channels.leaveChannel, 406 CHANNEL_PRIVATE",
    "mallet, 5001, channels.leaveChannel, 403 CHANNEL_PUBLIC_GROUP_NA"
  })
  void comingAndGoingIsRefused(String caller, long chat, String method, String error) {
    assertThat(service.line(caller).refusal(method, "channel", inputs.channel(chat)))
        .isEqualTo(error);
  }

  @Test
  void aChannelNeedsItsAccessHash() {
    TlObject wrong = TlObject.of("inputChannel", "channel_id", 5001L, "access_hash", 1L);
    TlObject group = TlObject.of("inputChannel", "channel_id", 4001L, "access_hash", 1L);
    TlObject seen =
        TlObject.of(
            "inputChannelFromMessage", "peer", inputs.peer(5001), "msg_id", 1, "channel_id", 6001L);
    for (String method : List.of(JOIN, LEAVE)) {
      assertThat(bob.refusal(method, "channel", wrong)).isEqualTo("400 CHANNEL_INVALID");
      assertThat(bob.refusal(method, "channel", group)).isEqualTo("400 CHANNEL_INVALID");
      assertThat(bob.refusal(method, "channel", TlObject.of("inputChannelEmpty")))
          .isEqualTo("400 CHANNEL_INVALID");
      assertThat(bob.refusal(method, "channel", seen)).isEqualTo("400 MSG_ID_INVALID");
    }
  }

  @Test
  void severalAreInvitedByOneMessage() {
    TlObject answer = invite(alice.at(198), 5001, "bob", "mallet", "carol");
    TlObject updates = answer.object("updates").objects("updates").get(0);
    assertThat(updates.name()).isEqualTo("updateNewChannelMessage");
    assertThat(updates.object("message").object("action").get("users"))
        .isEqualTo(List.of(1002L, 1004L));
    assertThat(mallet.object("messages.checkChatInvite", "hash", BookClub.SUPERGROUP_LINK).name())
        .isEqualTo("chatInviteAlready");
  }

  @Test
  void ofSeveralThoseWhoCannotComeAreMissing() {
    TlObject answer = invite(carol.at(177), 5001, "bob", "mallet");
    assertThat(answer.objects("missing_invitees"))
        .extracting(missing -> missing.number("user_id"))
        .containsExactly(1004L);
    assertThat(invite(carol.at(176), 5001, "bob", "mallet").objects("updates")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "carol, 5001, mallet, 400 USER_KICKED",
    "carol, 6001, bob, 403 CHAT_ADMIN_REQUIRED",
    "bob, 5001, bob, 403 CHAT_WRITE_FORBIDDEN",
    "bob, 6001, bob, 406 CHANNEL_PRIVATE",
    "mallet, 5001, bob, 406 CHANNEL_PRIVATE"
  })
  void invitingIsRefused(String caller, long chat, String user, String error) {
    assertThat(
            service
                .line(caller)
                .refusal(
                    INVITE, "channel", inputs.channel(chat), "users", List.of(inputs.user(user))))
        .isEqualTo(error);
  }

  @Test
  void aBotIsNoOrdinaryMemberOfAChannel() {
    CallLine usher = service.line("usher").at(198);
    usher.object(LEAVE, "channel", inputs.channel(6001));
    assertThat(
            alice.refusal(
                INVITE, "channel", inputs.channel(6001), "users", List.of(inputs.user("usher"))))
        .isEqualTo("400 USER_BOT");
  }

  private TlObject invite(CallLine line, long chat, String... names) {
    List<TlObject> users = List.of(names).stream().map(inputs::user).toList();
    return line.object(INVITE, "channel", inputs.channel(chat), "users", users);
  }

  private Object[] add(String name) {
    return new Object[] {"chat_id", 4001L, "user_id", inputs.user(name), "fwd_limit", 0};
  }
}
