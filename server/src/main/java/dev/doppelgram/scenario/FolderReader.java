// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.scenario;

import dev.doppelgram.scenario.Value.Entry;
import dev.doppelgram.world.model.FolderSeed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the folders of a scenario, and the links to them. */
final class FolderReader {
  private static final Shape<Integer> ID = Shape.smallNumber(2, 255);
  private static final Shape<String> TITLE = Shape.text(12);
  private static final Shape<String> LINK_TITLE = Shape.text(32);
  private static final Shape<String> EMOTICON = Shape.text(8);

  private final Accounts accounts;
  private final Shape<String> chat;
  private final UniqueNames claims;
  private final Mistakes mistakes;

  /**
   * @param chats the entries of the file's chats
   */
  FolderReader(Accounts accounts, Collection<Entry> chats, UniqueNames claims, Mistakes mistakes) {
    this.accounts = accounts;
    this.claims = claims;
    this.mistakes = mistakes;
    Map<String, String> names = new LinkedHashMap<>();
    chats.forEach(entry -> names.put(entry.key().text(), entry.key().text()));
    chat = Shape.oneOf("a chat of this file", names);
  }

  FolderSeed read(Fields fields) {
    String account = fields.required("account", accounts.reference(), "");
    if (accounts.isBot(account)) {
      mistakes.add(fields.placeOf("account"), "`account`: a bot has no folders");
    }
    int id = fields.required("id", ID, 2);
    Map<String, Position> included = fields.list("include_peers", chat);
    if (included.isEmpty()) {
      fields.lack("`include_peers`: the chats that it shows");
    }
    FolderSeed folder =
        new FolderSeed(
            account,
            id,
            fields.required("title", TITLE, ""),
            fields.optional("emoticon", EMOTICON),
            List.copyOf(included.keySet()),
            fields.mappings("invites", "this link").stream()
                .map(link -> invite(link, included))
                .toList());
    fields.finish();
    claims.claim("the folder of " + account, id, fields.owner(), fields.placeOf("id"));
    return folder;
  }

  private FolderSeed.Invite invite(Fields fields, Map<String, Position> included) {
    String slug = fields.required("slug", Shapes.HASH, "");
    if (!slug.isEmpty()) {
      claims.claim("the slug", slug, "another link", fields.placeOf("slug"));
    }
    Map<String, Position> peers = fields.list("peers", chat);
    peers.forEach(
        (name, at) -> {
          if (!included.containsKey(name)) {
            mistakes.add(at, "`peers`: " + Wording.quoted(name) + " is not in the `include_peers`");
          }
        });
    FolderSeed.Invite invite =
        new FolderSeed.Invite(
            slug,
            fields.optional("title", LINK_TITLE, ""),
            List.copyOf((peers.isEmpty() ? included : peers).keySet()));
    fields.finish();
    return invite;
  }
}
