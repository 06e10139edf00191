// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.MessageSeed;
import dev.doppelgram.world.model.Switches;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the chats of a scenario. */
final class ChatReader {
  private static final Shape<String> TITLE = Shape.text(128);
  private static final Shape<String> ABOUT = Shape.text(255);
  private static final String MIGRATED_TO = "migrated_to";
  private static final Shape<Integer> PARTICIPANTS_COUNT = Shape.smallNumber(1, Integer.MAX_VALUE);

  private final Accounts accounts;
  private final Switches switches;
  private final WorldStart start;
  private final PhotoReader photos;
  private final UniqueNames claims;
  private final Mistakes mistakes;
  private final Shape<String> supergroup;
  private final @Nullable Set<String> discussions;

  /**
   * @param chats the entries of the file's chats; none outside of a file, null for a chat that is
   *     there already
   */
  ChatReader(
      Accounts accounts,
      Switches switches,
      WorldStart start,
      PhotoReader photos,
      UniqueNames claims,
      @Nullable Collection<Entry> chats,
      Mistakes mistakes) {
    this.accounts = accounts;
    this.switches = switches;
    this.start = start;
    this.photos = photos;
    this.claims = claims;
    this.mistakes = mistakes;
    Map<String, String> supergroups = new LinkedHashMap<>();
    Set<String> linked = new HashSet<>();
    for (Entry entry : chats == null ? List.<Entry>of() : chats) {
      if (ChatKind.SUPERGROUP.toString().equals(text(entry.value(), "kind"))) {
        supergroups.put(entry.key().text(), entry.key().text());
      }
      linked.add(text(entry.value(), ChatSettingsReader.LINKED_CHAT));
    }
    this.supergroup = Shape.oneOf("a supergroup of this file", supergroups);
    this.discussions = chats == null ? null : linked;
  }

  /** What a chat has under a key; empty if that is nothing or no text. */
  private static String text(Value chat, String key) {
    Entry entry = chat instanceof Value.Mapping keys ? keys.entries().get(key) : null;
    return entry != null && entry.value() instanceof Value.Text text ? text.text() : "";
  }

  ChatSeed read(String name, Fields fields) {
    ChatKind kind = fields.required("kind", Shapes.KIND);
    KnownAccounts roster = new KnownAccounts(fields, accounts, mistakes);
    Set<Trait> traits = traits(fields);
    ChatSeed chat =
        new ChatSeed(
            name,
            kind == null ? ChatKind.SUPERGROUP : kind,
            fields.required("id", Shapes.ID, 0L),
            fields.required("title", TITLE, ""),
            fields.optional("about", ABOUT),
            fields.optional("username", Shapes.USERNAME),
            roster.creator(),
            roster.admins(),
            roster.plainMembers(),
            roster.banned(),
            fields.optional("participants_count", PARTICIPANTS_COUNT, 0),
            traits,
            fields.list("default_banned_rights", Shapes.BANNED_RIGHT).keySet(),
            invites(fields, roster, kind, traits),
            messages(fields, roster, kind),
            photos.read(fields),
            fields.optional(MIGRATED_TO, supergroup),
            new ChatSettingsReader(roster, fields, supergroup, mistakes).read());
    fields.finish();
    claim(chat, fields);
    if (kind != null) {
      roster.check(kind, fields);
      ChatSettingsReader settings = new ChatSettingsReader(roster, fields, supergroup, mistakes);
      settings.check(chat);
      if (discussions != null) {
        settings.checkDiscussion(chat, discussions.contains(name));
      }
      check(chat, fields);
    }
    return chat;
  }

  private static Set<Trait> traits(Fields fields) {
    Set<Trait> traits = EnumSet.noneOf(Trait.class);
    for (Trait trait : Trait.values()) {
      if (fields.optional(key(trait), Shapes.FLAG, false)) {
        traits.add(trait);
      }
    }
    return traits;
  }

  private List<InviteSeed> invites(
      Fields fields, KnownAccounts roster, @Nullable ChatKind kind, Set<Trait> traits) {
    boolean approvalByChat = traits.contains(Trait.JOIN_REQUEST) && switches.joinRequestOnLinks();
    InviteReader reader = new InviteReader(roster, kind, approvalByChat, start, claims, mistakes);
    return fields.mappings("invites", "this link").stream().map(reader::read).toList();
  }

  private List<MessageSeed> messages(Fields fields, KnownAccounts roster, @Nullable ChatKind kind) {
    MessageReader reader = new MessageReader(roster, kind, start, mistakes);
    return fields.mappings("messages", "this message").stream().map(reader::read).toList();
  }

  private void claim(ChatSeed chat, Fields fields) {
    if (chat.id() != 0) {
      claims.claim("the chat id", chat.id(), fields.owner(), fields.placeOf("id"));
    }
    String username = chat.username();
    if (username != null) {
      claims.claim(
          "the username",
          username.toLowerCase(Locale.ROOT),
          fields.owner(),
          fields.placeOf("username"));
    }
    String linked = chat.settings().linkedChat();
    if (linked != null) {
      Position at = fields.placeOf(ChatSettingsReader.LINKED_CHAT);
      claims.claim("the discussion group", linked, fields.owner(), at);
    }
  }

  private void checkMigration(ChatSeed chat, Fields fields) {
    if (chat.migratedTo() == null) {
      return;
    }
    if (chat.kind().isChannel()) {
      mistakes.add(
          fields.at(MIGRATED_TO),
          "`migrated_to` is for basic groups: a %s stays what it is".formatted(chat.kind()));
    }
    claims.claim("the supergroup", chat.migratedTo(), fields.owner(), fields.placeOf(MIGRATED_TO));
    if (chat.invites().stream().anyMatch(invite -> !invite.usedBy().isEmpty())) {
      mistakes.add(
          fields.at(MIGRATED_TO),
          "`migrated_to`: the links lead to %s, so those who used them are listed there"
              .formatted(Wording.quoted(chat.migratedTo())));
    }
  }

  private void check(ChatSeed chat, Fields fields) {
    ChatKind kind = chat.kind();
    checkMigration(chat, fields);
    if (kind == ChatKind.GROUP) {
      for (String key : List.of("username", "verified", "scam", "fake")) {
        if (fields.has(key)) {
          mistakes.add(
              fields.at(key),
              Wording.quoted(key) + " is for supergroups and channels: a basic group has none");
        }
      }
    } else if (chat.traits().contains(Trait.DEACTIVATED)) {
      mistakes.add(
          fields.at(key(Trait.DEACTIVATED)),
          "`deactivated` is for basic groups: a %s is `deleted`".formatted(kind));
    }
    if (kind == ChatKind.CHANNEL && fields.has("default_banned_rights")) {
      mistakes.add(
          fields.at("default_banned_rights"),
          "`default_banned_rights` is for groups and supergroups: in a channel only admins act");
    }
    if (chat.traits().contains(Trait.JOIN_REQUEST)
        && (kind != ChatKind.SUPERGROUP || !fields.has("username"))) {
      mistakes.add(
          fields.at(key(Trait.JOIN_REQUEST)),
          "`join_request` is for public supergroups: it needs `kind: supergroup` and a `username`");
    }
    if (chat.participantsCount() > kind.capacity() && !chat.traits().contains(Trait.GIGAGROUP)) {
      mistakes.add(
          fields.placeOf("participants_count"),
          "`participants_count`: a %s takes %d members at most, found `%d`"
              .formatted(kind, kind.capacity(), chat.participantsCount()));
    }
  }

  private static String key(Trait trait) {
    return trait.name().toLowerCase(Locale.ROOT);
  }
}
