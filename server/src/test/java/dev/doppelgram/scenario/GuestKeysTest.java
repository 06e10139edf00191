// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.WorldSeed;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The keys that decide who is added to chats, and by whom. */
@Timeout(10)
class GuestKeysTest {
  private static final String SCENARIO =
      """
      doppelgram: 1
      name: guests
      accounts:
        alice: {id: 1, phone: "+9996621001", first_name: Alice}
        bob: {id: 2, phone: "+9996621002", first_name: Bob, privacy: {chat_invite: allow_contacts}}
        usher: {id: 3, bot_token: "3:usher", first_name: Usher, bot_nochats: true}
      chats:
        a: {kind: group, id: 11, title: A, creator: alice,
            default_banned_rights: [send_messages, invite_users]}
        b: {kind: group, id: 12, title: B, creator: alice}
      """;

  private final WorldSeed seed =
      ScenarioReader.read("guests.yaml", SCENARIO, Instant.EPOCH).world();

  @Test
  void aUserSaysWhoAddsIt() {
    assertThat(seed.accounts())
        .extracting(AccountSeed::chatInvitePrivacy)
        .containsExactly(
            ChatInvitePrivacy.ALLOW_ALL,
            ChatInvitePrivacy.ALLOW_CONTACTS,
            ChatInvitePrivacy.ALLOW_ALL);
  }

  @Test
  void aBotJoinsNoChats() {
    assertThat(seed.accounts())
        .extracting(AccountSeed::botNochats)
        .containsExactly(false, false, true);
  }

  @Test
  void aChatSaysWhatMembersMayNotDo() {
    assertThat(seed.chats())
        .extracting(ChatSeed::defaultBannedRights)
        .containsExactly(Set.of(BannedRight.SEND_MESSAGES, BannedRight.INVITE_USERS), Set.of());
  }
}
