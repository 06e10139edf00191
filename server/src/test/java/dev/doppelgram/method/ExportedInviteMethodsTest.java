// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.TlWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a link, as its admin sees it. */
@Timeout(10)
class ExportedInviteMethodsTest {
  private static final String EXPORT = "messages.exportChatInvite";
  private static final String EDIT = "messages.editExportedChatInvite";
  private static final String DELETE = "messages.deleteExportedChatInvite";
  private static final String GET = "messages.getExportedChatInvite";
  private static final String LIST = "messages.getExportedChatInvites";
  private static final String IMPORT = "messages.importChatInvite";
  private static final int NOW = (int) BookClub.START.getEpochSecond();

  private final Service service = new Service();
  private final Inputs inputs = new Inputs(service.world());
  private final TlObject room = inputs.peer(5001);
  private final CallLine alice = service.line("alice").at(198);
  private final CallLine usher = service.line("usher").at(198);
  private final CallLine bob = service.line("bob").at(198);

  @ParameterizedTest
  @ValueSource(longs = {4001, 5001, 6001})
  void aNewLinkOpensTheChat(long chat) {
    TlObject link =
        alice.object(
            EXPORT,
            "peer",
            inputs.peer(chat),
            "title",
            "Poster",
            "usage_limit",
            7,
            "expire_date",
            NOW + 60);
    assertThat(link.string("link")).startsWith("https://t.me/+");
    assertThat(link.string("title")).isEqualTo("Poster");
    assertThat(link.number("usage_limit")).isEqualTo(7);
    assertThat(link.number("expire_date")).isEqualTo(NOW + 60);
    assertThat(link.number("admin_id")).isEqualTo(1001);
    assertThat(link.flag("permanent")).isFalse();
    join(link);
    TlObject used = alice.object(GET, "peer", inputs.peer(chat), "link", link.string("link"));
    assertThat(used.object("invite").number("usage")).isEqualTo(1);
  }

  @Test
  void expiredByTheClock() {
    TlObject link = alice.object(EXPORT, "peer", room, "expire_date", NOW + 60);
    service.world().clock().advance(Duration.ofSeconds(59));
    assertThat(bob.object("messages.checkChatInvite", "hash", hash(link)).name())
        .isEqualTo("chatInvite");
    service.world().clock().advance(Duration.ofSeconds(1));
    assertThat(bob.refusal(IMPORT, "hash", hash(link))).isEqualTo("400 INVITE_HASH_EXPIRED");
  }

  @Test
  void revokedAndDeleted() {
    TlObject link = alice.object(EXPORT, "peer", room);
    assertThat(alice.refusal(DELETE, "peer", room, "link", link.string("link")))
        .isEqualTo("400 INVITE_REVOKED_MISSING");
    TlObject revoked =
        alice.object(EDIT, "peer", room, "link", link.string("link"), "revoked", true);
    assertThat(revoked.name()).isEqualTo("messages.exportedChatInvite");
    assertThat(revoked.object("invite").flag("revoked")).isTrue();
    assertThat(bob.refusal(IMPORT, "hash", hash(link))).isEqualTo("400 INVITE_HASH_EXPIRED");
    assertThat(links(alice, true)).extracting(this::hash).contains(hash(link));
    assertThat(alice.call(DELETE, "peer", room, "link", link.string("link"))).isEqualTo(true);
    assertThat(links(alice, true)).extracting(this::hash).doesNotContain(hash(link));
  }

  @Test
  void aRevokedPrimaryLinkIsReplaced() {
    TlObject primary =
        alice
            .object(LIST, "peer", room, "admin_id", inputs.user("usher"), "limit", 1)
            .objects("invites")
            .get(0);
    TlObject answer =
        usher.object(EDIT, "peer", room, "link", primary.string("link"), "revoked", true);
    assertThat(answer.name()).isEqualTo("messages.exportedChatInviteReplaced");
    TlObject fresh = answer.object("new_invite");
    assertThat(fresh.flag("permanent")).isTrue();
    assertThat(fresh.string("link")).isNotEqualTo(primary.string("link"));
    assertThat(bob.refusal(IMPORT, "hash", hash(primary))).isEqualTo("400 INVITE_HASH_EXPIRED");
    join(fresh);
  }

  @Test
  void anOldLayerGetsANewPrimaryLinkEachTime() {
    alice.at(122);
    TlObject first = alice.object(EXPORT, "peer", inputs.peer(4001));
    TlObject second = alice.object(EXPORT, "peer", inputs.peer(4001));
    assertThat(bob.refusal(IMPORT, "hash", hash(first))).isEqualTo("400 INVITE_HASH_EXPIRED");
    join(second);
  }

  @Test
  void theTermsOfALinkChange() {
    TlObject link = alice.object(EXPORT, "peer", room, "usage_limit", 1, "expire_date", NOW + 9);
    service.world().clock().advance(Duration.ofSeconds(5));
    TlObject edited =
        alice
            .object(
                EDIT,
                "peer",
                room,
                "link",
                link.string("link"),
                "expire_date",
                0,
                "usage_limit",
                2,
                "title",
                "x".repeat(40))
            .object("invite");
    assertThat(edited.has("expire_date")).isFalse();
    assertThat(edited.number("usage_limit")).isEqualTo(2);
    assertThat(edited.string("title")).hasSize(32);
    assertThat(edited.number("start_date")).isEqualTo(NOW + 5);
  }

  @Test
  void askingForApprovalLiftsTheLimit() {
    TlObject link = alice.object(EXPORT, "peer", room, "usage_limit", 1);
    TlObject edited =
        alice
            .object(EDIT, "peer", room, "link", link.string("link"), "request_needed", true)
            .object("invite");
    assertThat(edited.has("usage_limit")).isFalse();
    assertThat(edited.flag("request_needed")).isTrue();
  }

  @Test
  void linksAreListedInPagesThePrimaryFirst() {
    for (int i = 0; i < 3; i++) {
      alice.object(EXPORT, "peer", room, "title", "no. " + i);
    }
    List<TlObject> all = links(alice, false);
    assertThat(all.get(0).flag("permanent")).isTrue();
    assertThat(all.get(1).string("title")).isEqualTo("no. 2");
    TlObject rest =
        alice.object(
            LIST,
            "peer",
            room,
            "admin_id",
            TlObject.of("inputUserSelf"),
            "limit",
            2,
            "offset_date",
            0,
            "offset_link",
            all.get(1).string("link"));
    assertThat(rest.number("count")).isEqualTo(all.size());
    assertThat(rest.objects("invites")).isEqualTo(all.subList(2, 4));
  }

  @Test
  void theCreatorSeesWhoHasLinks() {
    List<TlObject> admins =
        alice.object("messages.getAdminsWithInvites", "peer", room).objects("admins");
    assertThat(admins)
        .extracting(admin -> admin.number("admin_id"))
        .containsExactlyInAnyOrder(1001L, 1005L);
    TlObject alices = admins.get(0);
    assertThat(alices.number("revoked_invites_count")).isEqualTo(1);
  }

  @Test
  void allRevokedLinksAreForgottenAtOnce() {
    assertThat(links(alice, true)).hasSize(1);
    Object answer =
        alice.call(
            "messages.deleteRevokedExportedChatInvites",
            "peer",
            room,
            "admin_id",
            TlObject.of("inputUserSelf"));
    assertThat(answer).isEqualTo(true);
    assertThat(links(alice, true)).isEmpty();
  }

  @Test
  void aSubscriptionIsSoldForAPrivateChannel() {
    TlObject price = TlObject.of("starsSubscriptionPricing", "period", 2_592_000, "amount", 5L);
    TlObject link = alice.object(EXPORT, "peer", inputs.peer(6001), "subscription_pricing", price);
    assertThat(link.object("subscription_pricing").number("amount")).isEqualTo(5);
    assertThat(bob.refusal(IMPORT, "hash", hash(link))).isEqualTo("400 STARS_PAYMENT_REQUIRED");
    assertThat(alice.refusal(EXPORT, "peer", room, "subscription_pricing", price))
        .isEqualTo("400 PRICING_CHAT_INVALID");
    TlObject week = TlObject.of("starsSubscriptionPricing", "period", 604_800, "amount", 5L);
    assertThat(alice.refusal(EXPORT, "peer", inputs.peer(6001), "subscription_pricing", week))
        .isEqualTo("400 SUBSCRIPTION_PERIOD_INVALID");
  }

  @Test
  void theOldestIdStillMeansThePrimaryLink() {
    byte[] call = new TlWriter().int32(0xdf7534c).int32(0x35a95cb9).int64(4001).toByteArray();
    assertThat(alice.at(229).send(call)).isEqualTo("ok");
    assertThat(Schema.telegram().decode(alice.result()).flag("permanent")).isTrue();
  }

  private List<TlObject> links(CallLine line, boolean revoked) {
    return line.object(
            LIST,
            "peer",
            room,
            "admin_id",
            TlObject.of("inputUserSelf"),
            "limit",
            100,
            "revoked",
            revoked)
        .objects("invites");
  }

  private void join(TlObject link) {
    assertThat(bob.refusal(IMPORT, "hash", hash(link))).isEqualTo("ok");
  }

  private String hash(TlObject link) {
    return link.string("link").substring("https://t.me/+".length());
  }
}
