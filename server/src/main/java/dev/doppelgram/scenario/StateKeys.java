// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.ActionBarMark;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.GuardQuery;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Message;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.ServiceNotifications;
import dev.doppelgram.world.model.WorldState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has become of a world, by the keys that {@link StateReader} reads. */
final class StateKeys {
  private final World world;
  private final AdminLogKeys adminLog = new AdminLogKeys(this);
  private final Function<Account, String> accountName;

  /**
   * @param accountName what the file calls an account
   */
  StateKeys(World world, Function<Account, String> accountName) {
    this.world = world;
    this.accountName = accountName;
  }

  ScenarioKeys of(WorldState state) {
    ScenarioKeys chats = new ScenarioKeys();
    state.chats().forEach(chat -> chats.put(chatName(chat.chatId()), of(chat)));
    ScenarioKeys boxes = new ScenarioKeys();
    state.boxes().forEach(box -> boxes.put(name(box.ownerId()), of(box)));
    return new ScenarioKeys()
        .put("clock_ahead", state.clockAhead().isZero() ? null : state.clockAhead())
        .put("chats", chats)
        .put("boxes", boxes)
        .put("peer_settings", all(state.actionBars(), this::of));
  }

  private ScenarioKeys of(WorldState.OfChat chat) {
    WorldState.Box box = chat.box();
    return new ScenarioKeys()
        .put("date", chat.date())
        .put("version", chat.version())
        .put("participants", all(chat.members(), this::of))
        .put("restricted", all(chat.restrictions(), this::of))
        .put("departed", chat.departed().stream().map(this::name).sorted().toList())
        .put("invites", all(chat.links(), this::of))
        .put("requests", all(chat.requests(), this::of))
        .put("read", all(chat.read(), this::of))
        .put("pts", box == null ? null : box.pts())
        .put("messages", box == null ? null : all(box.messages(), this::of))
        .put("admin_log", all(chat.adminLog(), event -> adminLog.of(event)));
  }

  private ScenarioKeys of(WorldState.Box box) {
    return new ScenarioKeys()
        .put("pts", box.pts())
        .put("messages", all(box.messages(), this::of))
        .put("read", all(box.read(), this::of));
  }

  ScenarioKeys of(Member member) {
    return new ScenarioKeys()
        .put("user_id", name(member.accountId()))
        .put("date", member.date())
        .put("inviter_id", name(member.inviterId()))
        .put("invite", member.link())
        .put("via_chatlist", member.viaChatlist())
        .put("subscription_until_date", member.subscriptionUntil())
        .put("approved_by", nameOrNull(member.approvedBy()))
        .put("admin_rights", member.rights().stream().sorted().toList())
        .put("promoted_by", nameOrNull(member.promotedBy()))
        .put("rank", member.rank());
  }

  ScenarioKeys of(Restriction restriction) {
    EnumSet<BannedRight> rights = EnumSet.noneOf(BannedRight.class);
    rights.addAll(restriction.rights());
    return new ScenarioKeys()
        .put("user_id", name(restriction.accountId()))
        .put("banned_rights", rights)
        .put("until_date", restriction.untilDate())
        .put("kicked_by", name(restriction.kickedBy()))
        .put("date", restriction.date());
  }

  ScenarioKeys of(InviteLink link) {
    InviteSeed.Pricing pricing = link.pricing();
    return new ScenarioKeys()
        .put("hash", link.hash())
        .put("admin_id", name(link.adminId()))
        .put("date", link.date())
        .put("start_date", link.startDate())
        .put("title", link.title())
        .put("expire_date", link.expireDate())
        .put("usage_limit", link.usageLimit())
        .put("subscription_expired", link.subscriptionExpired())
        .put("request_needed", link.requestNeeded())
        .put("permanent", link.permanent())
        .put("revoked", link.revoked())
        .put("peek", link.peek())
        .put(
            "subscription_pricing",
            pricing == null
                ? null
                : new ScenarioKeys()
                    .put("period", pricing.period())
                    .put("amount", pricing.amount()));
  }

  private ScenarioKeys of(JoinRequest request) {
    return new ScenarioKeys()
        .put("user_id", name(request.accountId()))
        .put("date", request.date())
        .put("invite", request.link())
        .put("guard_query", of(request.query()));
  }

  /** One whose call still waits is left to the admins: a restored world has no calls. */
  private static @Nullable ScenarioKeys of(@Nullable GuardQuery query) {
    return query == null || !query.isShown()
        ? null
        : new ScenarioKeys()
            .put("query_id", query.id())
            .put("url", query.url())
            .put("until_date", query.until());
  }

  private ScenarioKeys of(ActionBarMark mark) {
    long chatId = mark.requestChatId();
    return peer(new ScenarioKeys().put("account", name(mark.accountId())), mark.peer())
        .put("bar", mark.reason())
        .put("request_chat", chatId == 0 ? null : chatName(chatId));
  }

  private ScenarioKeys of(WorldState.Read read) {
    return peer(new ScenarioKeys(), read.peer())
        .put("read_inbox_max_id", read.readInboxMaxId())
        .put("read_outbox_max_id", read.readOutboxMaxId());
  }

  ScenarioKeys of(WorldState.Letter letter) {
    Message message = letter.message();
    ScenarioKeys keys =
        peer(new ScenarioKeys().put("id", letter.id()), letter.peer())
            .put("from", name(message.fromId()))
            .put("date", message.date())
            .put("pts", letter.pts());
    if (letter.peer().isUser()) {
      keys.put("to", name(message.peer().id()));
    }
    keys.put("reply_to", letter.replyToId());
    if (message.content() instanceof Message.Text text) {
      return keys.put("text", text.text());
    }
    return action((Message.Action) message.content(), keys);
  }

  private ScenarioKeys action(Message.Action action, ScenarioKeys keys) {
    MessageAction known = MessageAction.of(action);
    return keys.put("action", known)
        .put("title", MessageAction.title(action))
        .put("other_chat", action.chatIds().stream().map(this::chatName).findFirst().orElse(null))
        .put("users", action.accountIds().stream().map(this::name).toList());
  }

  private ScenarioKeys peer(ScenarioKeys keys, Peer peer) {
    return peer.isUser()
        ? keys.put("user", name(peer.id()))
        : keys.put("chat", chatName(peer.id()));
  }

  private static <T> List<ScenarioKeys> all(Collection<T> some, Function<T, ScenarioKeys> keys) {
    return some.stream().map(keys).toList();
  }

  private @Nullable String nameOrNull(@Nullable Long id) {
    return id == null ? null : name(id);
  }

  String name(long accountId) {
    Account account = world.accounts().byId(accountId);
    return account == null && ServiceNotifications.is(accountId)
        ? ServiceNotifications.NAME
        : accountName.apply(Objects.requireNonNull(account));
  }

  String chatName(long id) {
    Chat chat = Objects.requireNonNull(world.chats().byId(id));
    return chat.name();
  }
}
