// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.ExportedInvites.Edited;
import dev.doppelgram.world.InviteLists.AdminCount;
import dev.doppelgram.world.InviteLists.Importer;
import dev.doppelgram.world.InviteLists.Page;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.GuardQuery;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TL {@code ExportedChatInvite} and the lists of them: links as admins see them. */
public final class ExportedInviteView {
  private static final String URL = "https://t.me/+";

  private final World world;

  public ExportedInviteView(World world) {
    this.world = world;
  }

  public static TlObject of(InviteLink link) {
    return withHash(link, link.hash());
  }

  /** A link as an update shows it to a bot, which sees in full only those that it made itself. */
  static TlObject toBot(InviteLink link, Account bot) {
    String hash = link.hash();
    boolean own = link.adminId() == bot.id();
    return withHash(link, own ? hash : hash.substring(0, hash.length() / 2) + "...");
  }

  private static TlObject withHash(InviteLink link, String shownHash) {
    InviteSeed.Pricing pricing = link.pricing();
    return TlObject.named("chatInviteExported")
        .set("revoked", link.revoked())
        .set("permanent", link.permanent())
        .set("request_needed", link.requestNeeded())
        .set("link", URL + shownHash)
        .set("admin_id", link.adminId())
        .set("date", Epoch.seconds(link.date()))
        .set("start_date", seconds(link.startDate()))
        .set("expire_date", seconds(link.expireDate()))
        .set("usage_limit", unlessZero(link.usageLimit()))
        .set("usage", unlessZero(link.usage()))
        // clients take a primary link with any of its own for a broken one
        .set("requested", link.permanent() ? null : unlessZero(link.requested()))
        .set("subscription_expired", unlessZero(link.subscriptionExpired()))
        .set("title", link.title())
        .set("subscription_pricing", pricing == null ? null : InviteView.pricing(pricing))
        .build();
  }

  /** TL {@code messages.exportedChatInvite}, with the primary link that took its place. */
  public TlObject edited(Edited edited, Account viewer) {
    UserCollector people = new UserCollector(world.accounts(), viewer);
    people.add(edited.link().adminId());
    InviteLink replacement = edited.replacement();
    return replacement == null
        ? TlObject.of(
            "messages.exportedChatInvite", "invite", of(edited.link()), "users", people.users())
        : TlObject.named("messages.exportedChatInviteReplaced")
            .set("invite", of(edited.link()))
            .set("new_invite", of(replacement))
            .set("users", people.users())
            .build();
  }

  public TlObject links(Page<InviteLink> page, Account viewer) {
    UserCollector people = new UserCollector(world.accounts(), viewer);
    page.items().forEach(link -> people.add(link.adminId()));
    return TlObject.named("messages.exportedChatInvites")
        .set("count", page.count())
        .set("invites", page.items().stream().map(ExportedInviteView::of).toList())
        .set("users", people.users())
        .build();
  }

  public TlObject admins(List<AdminCount> counts, Account viewer) {
    UserCollector people = new UserCollector(world.accounts(), viewer);
    counts.forEach(count -> people.add(count.adminId()));
    return TlObject.of(
        "messages.chatAdminsWithInvites",
        "admins",
        counts.stream().map(ExportedInviteView::admin).toList(),
        "users",
        people.users());
  }

  public TlObject importers(Page<Importer> page, Account viewer) {
    UserCollector people = new UserCollector(world.accounts(), viewer);
    page.items().forEach(importer -> people.add(importer.accountId()));
    return TlObject.named("messages.chatInviteImporters")
        .set("count", page.count())
        .set("importers", page.items().stream().map(this::importer).toList())
        .set("users", people.users())
        .build();
  }

  /** TL {@code updateBotChatInviteRequester}, which bots get. */
  static TlObject requester(WorldEvent.JoinRequested event, int qts, Account bot) {
    TlObject link = toBot(event.link(), bot);
    return TlObject.named("updateBotChatInviteRequester")
        .set("peer", ChatView.peer(event.chat()))
        .set("date", Epoch.seconds(event.request().date()))
        .set("user_id", event.request().accountId())
        .set("about", event.about())
        .set(
            "invite",
            event.request().link() == null
                ? TlObject.of("chatInvitePublicJoinRequests").orElse(link)
                : link)
        .set("qts", qts)
        .set("query_id", queryId(event.request(), bot))
        .build()
        .orNothing();
  }

  /** Told to the guard alone. */
  private static @Nullable Long queryId(JoinRequest request, Account bot) {
    GuardQuery query = request.query();
    return query == null || query.botId() != bot.id() ? null : query.id();
  }

  private static TlObject admin(AdminCount count) {
    return TlObject.named("chatAdminWithInvites")
        .set("admin_id", count.adminId())
        .set("invites_count", count.invites())
        .set("revoked_invites_count", count.revoked())
        .build();
  }

  private TlObject importer(Importer importer) {
    Account account = world.accounts().byId(importer.accountId());
    return TlObject.named("chatInviteImporter")
        .set("requested", importer.requested())
        .set("via_chatlist", importer.viaChatlist())
        .set("user_id", importer.accountId())
        .set("date", Epoch.seconds(importer.date()))
        .set("about", importer.requested() && account != null ? account.about() : null)
        .set("approved_by", importer.approvedBy())
        .build();
  }

  private static @Nullable Integer seconds(@Nullable Instant instant) {
    return instant == null ? null : Epoch.seconds(instant);
  }

  private static @Nullable Integer unlessZero(int count) {
    return count == 0 ? null : count;
  }
}
