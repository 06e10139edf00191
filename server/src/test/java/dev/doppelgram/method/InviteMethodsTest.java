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

@Timeout(10)
class InviteMethodsTest {
  private static final String CHECK = "messages.checkChatInvite";
  private static final String IMPORT = "messages.importChatInvite";
  private static final Schema SCHEMA = Schema.telegram();

  private final Service service = new Service();
  private final CallLine bob = service.line("bob").at(198);

  @ParameterizedTest
  @CsvSource({
    "GroupLink-000001, false, false, false",
    "B5MnlS34H1JKyBE7, true, true, false",
    "ChannelLink_0001, true, false, true"
  })
  void anInviteTellsTheKindOfItsChat(
      String hash, boolean channel, boolean megagroup, boolean broadcast) {
    TlObject invite = bob.object(CHECK, "hash", hash);
    assertThat(invite.name()).isEqualTo("chatInvite");
    assertThat(invite.flag("channel")).isEqualTo(channel);
    assertThat(invite.flag("megagroup")).isEqualTo(megagroup);
    assertThat(invite.flag("broadcast")).isEqualTo(broadcast);
    assertThat(invite.flag("public")).isEqualTo(megagroup);
    assertThat(invite.number("participants_count")).isEqualTo(3);
    assertThat(invite.object("photo").name()).isEqualTo(megagroup ? "photo" : "photoEmpty");
    assertThat(invite.number("color")).isBetween(0L, 6L);
  }

  @Test
  void anInviteShowsMembersButNotThoseOfABroadcastChannel() {
    assertThat(bob.object(CHECK, "hash", BookClub.GROUP_LINK).objects("participants"))
        .extracting(user -> user.string("first_name"))
        .startsWith("alice")
        .contains("carol");
    assertThat(bob.object(CHECK, "hash", BookClub.CHANNEL_LINK).has("participants")).isFalse();
  }

  @Test
  void anInviteThatNeedsApprovalOrPaymentSaysSo() {
    assertThat(bob.object(CHECK, "hash", BookClub.APPROVAL_LINK).flag("request_needed")).isTrue();
    TlObject paid = bob.object(CHECK, "hash", BookClub.PAID_LINK);
    assertThat(paid.object("subscription_pricing").number("period")).isEqualTo(2_592_000);
    assertThat(paid.object("subscription_pricing").number("amount")).isEqualTo(100);
    assertThat(paid.number("subscription_form_id")).isNotZero();
  }

  @Test
  void aMemberSeesTheChatFromInside() {
    TlObject already = service.line("carol").object(CHECK, "hash", BookClub.SUPERGROUP_LINK);
    assertThat(already.name()).isEqualTo("chatInviteAlready");
    TlObject channel = already.object("chat");
    assertThat(channel.flag("left")).isFalse();
    assertThat(channel.flag("verified")).isTrue();
    assertThat(channel.number("access_hash")).isNotZero();
    assertThat(channel.has("admin_rights")).isFalse();
  }

  @Test
  void theCreatorSeesItselfAsSuch() {
    TlObject already = service.line("alice").object(CHECK, "hash", BookClub.GROUP_LINK);
    assertThat(already.object("chat").flag("creator")).isTrue();
    assertThat(already.object("chat").object("admin_rights").flag("add_admins")).isTrue();
  }

  @Test
  void aPeekShowsAChannelThatTheCallerHasNotJoined() {
    TlObject peek = bob.object(CHECK, "hash", BookClub.PEEK_LINK);
    assertThat(peek.name()).isEqualTo("chatInvitePeek");
    assertThat(peek.object("chat").flag("left")).isTrue();
    assertThat(peek.number("expires")).isEqualTo(BookClub.START.getEpochSecond() + 300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GroupLink-000001", "B5MnlS34H1JKyBE7", "ChannelLink_0001"})
  void joiningAnswersWithTheJoinedChatAndNoOther(String hash) {
    TlObject updates = bob.object(IMPORT, "hash", hash);
    assertThat(updates.name()).isEqualTo("updates");
    assertThat(updates.number("seq")).isZero();
    assertThat(updates.objects("chats")).hasSize(1);
    TlObject chat = updates.objects("chats").get(0);
    assertThat(chat.flag("left")).isFalse();
    assertThat(chat.number("participants_count")).isEqualTo(4);
    assertThat(updates.objects("users"))
        .extracting(user -> user.string("first_name"))
        .contains("alice", "bob");
    assertThat(bob.object(CHECK, "hash", hash).name()).isEqualTo("chatInviteAlready");
  }

  @Test
  void joiningAGroupTellsItsMembersAndPutsAMessageInTheBox() {
    List<TlObject> updates = bob.object(IMPORT, "hash", BookClub.GROUP_LINK).objects("updates");
    assertThat(updates)
        .extracting(TlObject::name)
        .containsExactly("updateChatParticipants", "updateNewMessage");
    TlObject message = updates.get(1).object("message");
    assertThat(message.flag("out")).isTrue();
    assertThat(message.object("peer_id").number("chat_id")).isEqualTo(4001);
    assertThat(message.object("action").number("inviter_id")).isEqualTo(1001);
    assertThat(bob.object("updates.getState").number("pts"))
        .isEqualTo(updates.get(1).number("pts"));
  }

  @Test
  void joiningASupergroupMovesTheSupergroupsPts() {
    List<TlObject> updates =
        bob.object(IMPORT, "hash", BookClub.SUPERGROUP_LINK).objects("updates");
    assertThat(updates)
        .extracting(TlObject::name)
        .containsExactly("updateChannel", "updateNewChannelMessage");
    assertThat(updates.get(1).object("message").object("peer_id").number("channel_id"))
        .isEqualTo(5001);
    assertThat(bob.object("updates.getState").number("pts")).isEqualTo(1);
  }

  @Test
  void joiningABroadcastChannelLeavesNoMessage() {
    assertThat(bob.object(IMPORT, "hash", BookClub.CHANNEL_LINK).objects("updates"))
        .extracting(TlObject::name)
        .containsExactly("updateChannel");
  }

  @Test
  void aRequestToJoinIsRefusedInForm() {
    assertThat(bob.refusal(IMPORT, "hash", BookClub.APPROVAL_LINK))
        .isEqualTo("400 INVITE_REQUEST_SENT");
    assertThat(service.world().links().requests(5001)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {122, 198, 225, 227, 229, 230})
  void theShapeOfTheResultFollowsTheIdThatWasCalled(int layer) {
    byte[] older = new TlWriter().int32(0x6c50051c).string(BookClub.GROUP_LINK).toByteArray();
    assertThat(bob.at(layer).send(older)).isEqualTo("ok");
    assertThat(SCHEMA.decode(bob.result()).name()).isEqualTo("updates");
    byte[] newer = new TlWriter().int32(0xde91436e).string(BookClub.CHANNEL_LINK).toByteArray();
    assertThat(bob.send(newer)).isEqualTo("ok");
    TlObject result = SCHEMA.decode(bob.result());
    assertThat(result.name()).isEqualTo("messages.chatInviteJoinResultOk");
    assertThat(result.object("updates").objects("chats")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "bob, '', 400 INVITE_HASH_EMPTY",
    "bob, 123456789, 400 INVITE_HASH_EXPIRED",
    "bob, t.me/+B5MnlS34H1JKyBE7, 400 INVITE_HASH_EXPIRED",
    "bob, Nobody_Made_This, 400 INVITE_HASH_EXPIRED",
    "bob, GoneForEver00001, 400 INVITE_HASH_EXPIRED",
    "mallet, B5MnlS34H1JKyBE7, 400 INVITE_HASH_EXPIRED",
    "carol, B5MnlS34H1JKyBE7, 400 USER_ALREADY_PARTICIPANT",
    "bob, PayToRead0000001, 400 STARS_PAYMENT_REQUIRED"
  })
  void aLinkThatDoesNotWorkSaysWhy(String account, String hash, String error) {
    assertThat(service.line(account).refusal(IMPORT, "hash", hash)).isEqualTo(error);
  }
}
