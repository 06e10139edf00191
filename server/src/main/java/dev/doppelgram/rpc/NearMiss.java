package dev.doppelgram.rpc;

import dev.doppelgram.refusal.Demand;
import dev.doppelgram.refusal.MagicHash;
import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Chat;
import dev.doppelgram.world.InviteHash;
import dev.doppelgram.world.InviteLink;
import dev.doppelgram.world.World;
import org.jspecify.annotations.Nullable;

/** Guesses what a call was meant to be: the journal's hint for the reader of a failing test. */
final class NearMiss {
  private final World world;
  private final Schema schema;

  NearMiss(World world, Schema schema) {
    this.world = world;
    this.schema = schema;
  }

  /** One line; null if the call looks as it should. */
  @Nullable String in(Query query, Outcome outcome) {
    TlObject request = query.request();
    if (request == null) {
      return null;
    }
    if (outcome.text().contains(" INVITE_HASH_") && request.get("hash") instanceof String hash) {
      String miss = inHash(hash, query.method());
      if (miss != null) {
        return miss;
      }
    }
    Combinator usual = schema.find(query.method(), query.origin().layer());
    return usual == null || usual.id() == query.id()
        ? null
        : "layer %d calls it #%x, not #%x"
            .formatted(query.origin().layer(), usual.id(), query.id());
  }

  private @Nullable String inHash(String hash, String method) {
    String bare = InviteHash.ofLink(hash);
    if (!bare.equals(hash)) {
      String what = hash.equals("+" + bare) ? "a leading +" : "a whole link";
      return "%s was passed as the hash: send %s".formatted(what, bare);
    }
    if (MagicHash.parse(hash, method, world.switches().expiredCode()).orElse(null)
        instanceof Demand.Unknown unknown) {
      String near =
          unknown.nearest().isEmpty() ? "" : ": perhaps " + String.join(" or ", unknown.nearest());
      return "no documentation knows the error %s%s".formatted(unknown.type(), near);
    }
    for (InviteLink link : world.links().all()) {
      if (link.hash().equalsIgnoreCase(hash) && !link.hash().equals(hash)) {
        return "the case of letters counts: there is a link " + link.hash();
      }
    }
    Chat chat = world.chats().byUsername(hash);
    return chat == null ? null : "%s is the username of a chat, not an invite hash".formatted(hash);
  }
}
