// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.world.model.AdminLogEvent;
import dev.doppelgram.world.model.AdminLogEvent.Action;
import dev.doppelgram.world.model.AdminLogEvent.Info;
import dev.doppelgram.world.model.AdminLogMessageDeed;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.Member;
import dev.doppelgram.world.model.MessagePosition;
import dev.doppelgram.world.model.ParticipantStatus;
import dev.doppelgram.world.model.Peer;
import dev.doppelgram.world.model.Photo;
import dev.doppelgram.world.model.Restriction;
import dev.doppelgram.world.model.WorldState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the log of a chat. */
final class AdminLogReader {
  private static final Shape<Integer> COUNT = Shape.smallNumber(0, Integer.MAX_VALUE);
  private static final Shape<Long> EVENT_ID = Shape.wholeNumber(1, Long.MAX_VALUE / 2);
  private static final Shape<String> TEXT = Shape.of("a text", text -> text);
  private static final Shape<AdminLogAction> ACTION =
      Shape.oneOf("the action of an event", AdminLogAction.class);

  private final Shape<Long> account;
  private final Shape<Peer> chat;
  private final StateReader state;
  private final LetterReader letters;
  private final Mistakes mistakes;

  AdminLogReader(
      Shape<Long> account,
      Shape<Peer> chat,
      StateReader state,
      LetterReader letters,
      Mistakes mistakes) {
    this.account = account;
    this.chat = chat;
    this.state = state;
    this.letters = letters;
    this.mistakes = mistakes;
  }

  /**
   * @param chatId of the channel or supergroup
   */
  List<AdminLogEvent> read(Fields chat, long chatId) {
    List<AdminLogEvent> events = new ArrayList<>();
    long last = 0;
    for (Fields fields : chat.mappings("admin_log", "this event")) {
      long id = fields.required("id", EVENT_ID, 1L);
      if (id <= last) {
        mistakes.add(fields.placeOf("id"), "`id`: events are listed by their ids");
      }
      last = id;
      Instant date = fields.required("date", WorldStart.CLOCK, Instant.EPOCH);
      long userId = fields.required("user_id", account, 0L);
      AdminLogAction kind = fields.required("action", ACTION);
      Action action = kind == null ? null : action(kind, fields, chatId);
      fields.finish();
      if (action != null) {
        events.add(new AdminLogEvent(id, date, userId, action));
      }
    }
    return events;
  }

  private @Nullable Action action(AdminLogAction kind, Fields fields, long chatId) {
    return switch (kind) {
      case CHANGE_TITLE, CHANGE_ABOUT, CHANGE_USERNAME ->
          new AdminLogEvent.InfoChanged(
              Info.valueOf(kind.name()),
              fields.optional("prev", TEXT, ""),
              fields.optional("new", TEXT, ""));
      case CHANGE_PHOTO ->
          new AdminLogEvent.PhotoChanged(photo("prev", fields), photo("new", fields));
      case CHANGE_LINKED_CHAT ->
          new AdminLogEvent.LinkedChatChanged(linked("prev", fields), linked("new", fields));
      case DEFAULT_BANNED_RIGHTS ->
          new AdminLogEvent.DefaultRightsChanged(rights("prev", fields), rights("new", fields));
      case PARTICIPANT_JOIN -> new AdminLogEvent.Joined();
      case PARTICIPANT_LEAVE -> new AdminLogEvent.Left();
      case PARTICIPANT_INVITE -> new AdminLogEvent.Invited(standing("new", fields));
      case PARTICIPANT_TOGGLE_BAN ->
          new AdminLogEvent.BanToggled(standing("prev", fields), standing("new", fields));
      case PARTICIPANT_TOGGLE_ADMIN ->
          new AdminLogEvent.AdminToggled(standing("prev", fields), standing("new", fields));
      case PARTICIPANT_SUB_EXTEND ->
          new AdminLogEvent.SubscriptionExtended(standing("prev", fields), standing("new", fields));
      case PARTICIPANT_JOIN_BY_INVITE,
          PARTICIPANT_JOIN_BY_REQUEST,
          EXPORTED_INVITE_EDIT,
          EXPORTED_INVITE_REVOKE,
          EXPORTED_INVITE_DELETE ->
          ofLink(kind, fields, chatId);
      case UPDATE_PINNED, EDIT_MESSAGE, DELETE_MESSAGE, SEND_MESSAGE -> {
        BoxEntry entry = entry("new", fields);
        yield entry == null
            ? null
            : new AdminLogEvent.MessageChanged(
                AdminLogMessageDeed.valueOf(kind.name()), entry("prev", fields), entry);
      }
    };
  }

  private @Nullable Action ofLink(AdminLogAction kind, Fields fields, long chatId) {
    if (kind == AdminLogAction.EXPORTED_INVITE_EDIT) {
      InviteLink before = link("prev", fields, chatId);
      InviteLink after = link("new", fields, chatId);
      return before == null || after == null ? null : new AdminLogEvent.InviteEdited(before, after);
    }
    if (kind == AdminLogAction.PARTICIPANT_JOIN_BY_REQUEST) {
      InviteLink link = fields.has("invite") ? link("invite", fields, chatId) : null;
      return new AdminLogEvent.JoinedByRequest(link, fields.required("approved_by", account, 0L));
    }
    InviteLink link = link("invite", fields, chatId);
    if (link == null) {
      return null;
    }
    return kind == AdminLogAction.PARTICIPANT_JOIN_BY_INVITE
        ? new AdminLogEvent.JoinedByInvite(
            link, fields.optional("via_chatlist", Shapes.FLAG, false))
        : new AdminLogEvent.InviteEnded(link, kind == AdminLogAction.EXPORTED_INVITE_DELETE);
  }

  private long linked(String key, Fields fields) {
    Peer other = fields.optional(key, chat);
    return other == null ? 0 : other.id();
  }

  private static Set<BannedRight> rights(String key, Fields fields) {
    return Set.copyOf(fields.list(key, Shapes.BANNED_RIGHT).keySet());
  }

  private ParticipantStatus standing(String key, Fields fields) {
    Fields inner = inner(key, fields);
    if (inner == null) {
      return new ParticipantStatus(0, null, null);
    }
    long id = inner.required("user_id", account, 0L);
    Fields member = inner.has("member") ? inner("member", inner) : null;
    Fields taken = inner.has("restriction") ? inner("restriction", inner) : null;
    Member itsMember = member == null ? null : state.member(member);
    Restriction restriction = taken == null ? null : state.restriction(taken);
    inner.finish();
    return new ParticipantStatus(id, itsMember, restriction);
  }

  private @Nullable InviteLink link(String key, Fields fields, long chatId) {
    Fields inner = inner(key, fields);
    if (inner == null) {
      return null;
    }
    int usage = inner.optional("usage", COUNT, 0);
    int requested = inner.optional("requested", COUNT, 0);
    return state.link(chatId, inner).withCounts(usage, requested);
  }

  private @Nullable BoxEntry entry(String key, Fields fields) {
    if (key.equals("prev") && !fields.has(key)) {
      return null;
    }
    Fields inner = inner(key, fields);
    if (inner == null) {
      return null;
    }
    WorldState.Letter letter = letters.letter(inner, null, Map.of());
    return new BoxEntry(new MessagePosition(letter.id(), letter.pts(), 0), letter.message());
  }

  private @Nullable Photo photo(String key, Fields fields) {
    Fields inner = fields.has(key) ? inner(key, fields) : null;
    if (inner == null) {
      return null;
    }
    long id = inner.required("id", Shape.LONG, 0L);
    long accessHash = inner.required("access_hash", Shape.LONG, 0L);
    Instant date = inner.required("date", WorldStart.CLOCK, Instant.EPOCH);
    int dc = inner.required("dc_id", COUNT, 0);
    Image small = inner.required("small", PhotoReader.BYTES);
    Image big = inner.required("big", PhotoReader.BYTES);
    inner.finish();
    return small == null || big == null ? null : new Photo(id, accessHash, date, dc, small, big);
  }

  /** Null, and a mistake, if there is none. */
  private @Nullable Fields inner(String key, Fields fields) {
    Value value = fields.value(key);
    if (value == null) {
      fields.lack(Wording.quoted(key));
      return null;
    }
    return Fields.of(value, Wording.quoted(key), fields.at(key), mistakes);
  }
}
