// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.ActionBarMark;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.GuardQuery;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.JoinRequest;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.ServiceNotifications;
import dev.doppelgram.world.model.WorldState;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code state:}, what has become of a world since its start. */
final class StateReader {
  private static final Shape<Integer> COUNT = Shape.smallNumber(0, Integer.MAX_VALUE);
  private static final Shape<Integer> PTS = Shape.smallNumber(1, Integer.MAX_VALUE);
  private static final Shape<String> SHORT_TEXT = Shape.text(64);
  private static final Shape<Duration> AHEAD =
      Shape.of("an ISO 8601 duration such as `P1D`", StateReader::duration);

  private static final Shape<Long> QUERY_ID = Shape.wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE);
  private static final Shape<String> URL = Shape.text(4096);

  private final Map<String, Long> ids = new LinkedHashMap<>();
  private final Shape<Long> account;
  private final Map<String, ChatSeed> chats = new LinkedHashMap<>();
  private final LetterReader letters;
  private final AdminLogReader adminLogs;
  private final ActionBarReader actionBars;
  private final WorldStart start;
  private final Mistakes mistakes;

  StateReader(
      List<AccountSeed> accounts, List<ChatSeed> chats, WorldStart start, Mistakes mistakes) {
    accounts.forEach(each -> ids.put(each.name(), each.id()));
    this.account = Shape.oneOf("an account of this file", ids);
    Map<String, Peer> peers = new LinkedHashMap<>();
    for (ChatSeed chat : chats) {
      this.chats.put(chat.name(), chat);
      peers.put(chat.name(), new Peer(chat.kind(), chat.id()));
    }
    Map<String, Long> writers = new LinkedHashMap<>(ids);
    writers.putIfAbsent(ServiceNotifications.NAME, ServiceNotifications.ACCOUNT.id());
    Shape<Long> writer = Shape.oneOf("an account of this file, or 777000", writers);
    Shape<Peer> chat = Shape.oneOf("a chat of this file", peers);
    this.letters = new LetterReader(writer, chat, mistakes);
    this.actionBars = new ActionBarReader(account, chat, letters, mistakes);
    this.adminLogs = new AdminLogReader(account, chat, this, letters, mistakes);
    this.start = start;
    this.mistakes = mistakes;
  }

  private static @Nullable Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  WorldState read(Fields fields) {
    Duration ahead = fields.optional("clock_ahead", AHEAD, Duration.ZERO);
    List<WorldState.OfChat> ofChats = new ArrayList<>();
    for (Entry entry : fields.named("chats")) {
      ChatSeed chat = chats.get(entry.key().text());
      if (chat == null) {
        mistakes.add(
            entry.key().at(),
            "`chats`: no chat of this file is called " + Wording.quoted(entry.key().text()));
      } else {
        ofChats.add(chat(chat, inside(entry)));
      }
    }
    List<WorldState.Box> boxes = new ArrayList<>();
    for (Entry entry : fields.named("boxes")) {
      Long owner = account.read("`boxes`", entry.key(), mistakes);
      WorldState.Box box = box(owner == null ? 0 : owner, inside(entry));
      boxes.add(box);
    }
    List<ActionBarMark> bars =
        fields.mappings("peer_settings", "this bar").stream().map(actionBars::read).toList();
    fields.finish();
    return new WorldState(ahead, ofChats, boxes, bars);
  }

  private Fields inside(Entry entry) {
    return Fields.of(
        entry.value(),
        "the state of " + Wording.quoted(entry.key().text()),
        entry.key().at(),
        mistakes);
  }

  private WorldState.Box box(long owner, Fields fields) {
    WorldState.Box box =
        new WorldState.Box(
            owner,
            fields.required("pts", PTS, 1),
            letters.read(fields, null),
            fields.mappings("read", "this mark").stream().map(letters::mark).toList());
    fields.finish();
    return box;
  }

  private WorldState.OfChat chat(ChatSeed chat, Fields fields) {
    long id = chat.id();
    Set<String> hashes = new HashSet<>();
    List<InviteLink> links = new ArrayList<>();
    for (Fields link : fields.mappings("invites", "this link")) {
      InviteLink read = link(id, link);
      if (!hashes.add(read.hash())) {
        mistakes.add(
            link.placeOf("hash"), "`hash`: " + Wording.quoted(read.hash()) + " is here already");
      }
      links.add(read);
    }
    boolean channel = chat.kind().isChannel();
    Peer peer = new Peer(chat.kind(), id);
    WorldState.OfChat state =
        new WorldState.OfChat(
            id,
            date("date", fields),
            fields.optional("version", COUNT, 1),
            fields.mappings("participants", "this member").stream().map(this::member).toList(),
            fields.mappings("restricted", "this restriction").stream()
                .map(this::restriction)
                .toList(),
            fields.list("departed", account).keySet(),
            links,
            fields.mappings("requests", "this request").stream()
                .map(request -> request(chat, request))
                .toList(),
            fields.mappings("read", "this mark").stream().map(letters::mark).toList(),
            channel
                ? new WorldState.Box(
                    id, fields.required("pts", PTS, 1), letters.read(fields, peer), List.of())
                : null,
            channel ? adminLogs.read(fields, id) : List.of());
    fields.finish();
    return state;
  }

  private Instant date(String key, Fields fields) {
    return fields.optional(key, start.dates(), start.instant());
  }

  Member member(Fields fields) {
    long id = fields.required("user_id", account, 0L);
    Member member =
        new Member(
            id,
            date("date", fields),
            fields.optional("inviter_id", account, id),
            fields.optional("invite", Shapes.HASH),
            fields.optional("via_chatlist", Shapes.FLAG, false),
            fields.optional("subscription_until_date", start.dates()),
            fields.optional("approved_by", account),
            Set.copyOf(fields.list("admin_rights", Shapes.RIGHT).keySet()),
            fields.optional("promoted_by", account),
            fields.optional("rank", SHORT_TEXT));
    fields.finish();
    return member;
  }

  Restriction restriction(Fields fields) {
    Restriction restriction =
        new Restriction(
            fields.required("user_id", account, 0L),
            Set.copyOf(fields.list("banned_rights", Shapes.ANY_BANNED_RIGHT).keySet()),
            fields.optional("until_date", start.dates()),
            fields.required("kicked_by", account, 0L),
            date("date", fields));
    fields.finish();
    return restriction;
  }

  private JoinRequest request(ChatSeed chat, Fields fields) {
    JoinRequest request =
        new JoinRequest(
            chat.id(),
            fields.required("user_id", account, 0L),
            fields.optional("invite", Shapes.HASH),
            date("date", fields),
            query(chat, fields));
    fields.finish();
    return request;
  }

  private @Nullable GuardQuery query(ChatSeed chat, Fields request) {
    Value value = request.value("guard_query");
    if (value == null) {
      return null;
    }
    Fields fields = Fields.of(value, "`guard_query`", request.at("guard_query"), mistakes);
    Long bot = ids.get(chat.settings().guardBot());
    if (bot == null) {
      mistakes.add(
          request.at("guard_query"),
          "`guard_query`: the chat %s has no `guard_bot`".formatted(Wording.quoted(chat.name())));
    }
    GuardQuery query =
        new GuardQuery(
            fields.required("query_id", QUERY_ID, 1L),
            bot == null ? 0 : bot,
            fields.required("url", URL, ""),
            fields.required("until_date", start.dates(), start.instant()));
    fields.finish();
    return query;
  }

  InviteLink link(long chatId, Fields fields) {
    InviteLink link =
        new InviteLink(
            fields.required("hash", Shapes.HASH, ""),
            chatId,
            fields.required("admin_id", account, 0L),
            date("date", fields),
            fields.optional("start_date", start.dates()),
            fields.optional("title", SHORT_TEXT),
            fields.optional("expire_date", start.dates()),
            fields.optional("usage_limit", COUNT, 0),
            0,
            0,
            fields.optional("subscription_expired", COUNT, 0),
            fields.optional("request_needed", Shapes.FLAG, false),
            fields.optional("permanent", Shapes.FLAG, false),
            fields.optional("revoked", Shapes.FLAG, false),
            fields.optional("peek", Shapes.DURATION),
            pricing(fields));
    fields.finish();
    return link;
  }

  private InviteSeed.@Nullable Pricing pricing(Fields link) {
    Value value = link.value("subscription_pricing");
    return value == null
        ? null
        : InviteReader.subscription(
            Fields.of(value, "`subscription_pricing`", link.at("subscription_pricing"), mistakes));
  }
}
