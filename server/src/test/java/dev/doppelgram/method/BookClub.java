// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.world.LinkSeed;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AccountSeed;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatInvitePrivacy;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.ChatSeed.Trait;
import dev.doppelgram.world.model.Image;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.PhotoSeed;
import dev.doppelgram.world.model.Switches;
import dev.doppelgram.world.model.WorldSeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A world with a chat of each kind, all owned by alice, with usher (a bot) for an admin and carol
 * for a member, and mallet banned. Bob is in none and has alice for a contact. The key of each
 * account has the id of the account.
 */
public final class BookClub {
  public static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  /** Links that simply work. */
  public static final String GROUP_LINK = "GroupLink-000001";

  public static final String SUPERGROUP_LINK = "B5MnlS34H1JKyBE7";
  public static final String CHANNEL_LINK = "ChannelLink_0001";

  /** A link to the channel that is paid for. */
  public static final String PAID_LINK = "PayToRead0000001";

  /** Links to the supergroup. */
  public static final String PEEK_LINK = "LookInsideFirst1";

  public static final String APPROVAL_LINK = "ApprovalNeeded_1";
  public static final String REVOKED_LINK = "GoneForEver00001";

  /** That of the supergroup. */
  public static final PhotoSeed PHOTO =
      new PhotoSeed(image(160, new byte[] {1, 2, 3}), image(640, new byte[10_000]));

  private BookClub() {}

  public static World world() {
    return world(Switches.DEFAULT);
  }

  public static World world(Switches switches) {
    List<AccountSeed> accounts =
        List.of(
            account("alice", 1001, true, null, null),
            account("bob", 1002, false, null, null, "alice"),
            account("carol", 1003, false, "hunter2", null),
            account("mallet", 1004, false, null, null),
            account("usher", 1005, false, null, "1005:usher"));
    List<ChatSeed> chats =
        List.of(
            chat("club", ChatKind.GROUP, 4001, null, Set.of(), link(GROUP_LINK)),
            chat(
                "reading",
                ChatKind.SUPERGROUP,
                5001,
                "reading_room",
                Set.of(Trait.VERIFIED),
                link(SUPERGROUP_LINK),
                new LinkSeed(PEEK_LINK).peek(Duration.ofMinutes(5)).seed(),
                new LinkSeed(APPROVAL_LINK).approved().seed(),
                new LinkSeed(REVOKED_LINK).revoked().seed()),
            chat(
                "news",
                ChatKind.CHANNEL,
                6001,
                null,
                Set.of(Trait.SCAM, Trait.FAKE),
                link(CHANNEL_LINK),
                new LinkSeed(PAID_LINK).paid(100).seed()));
    return World.of(
        new WorldSeed("book-club", 42, START, switches, accounts, chats),
        key ->
            accounts.stream()
                .filter(a -> a.id() == key)
                .map(AccountSeed::name)
                .findFirst()
                .orElse(null),
        2,
        InstantSource.system());
  }

  public static Account account(World world, String name) {
    return Objects.requireNonNull(world.accounts().byName(name));
  }

  public static Chat chat(World world, long id) {
    return Objects.requireNonNull(world.chats().byId(id));
  }

  private static AccountSeed account(
      String name,
      long id,
      boolean premium,
      @Nullable String password,
      @Nullable String token,
      String... contacts) {
    return new AccountSeed(
        name,
        id,
        token == null ? "+999662" + id : null,
        name,
        premium ? "Reader" : null,
        name + "_user",
        password,
        token,
        List.of(contacts),
        premium,
        0,
        false,
        ChatInvitePrivacy.ALLOW_ALL);
  }

  private static ChatSeed chat(
      String name,
      ChatKind kind,
      long id,
      @Nullable String username,
      Set<Trait> traits,
      InviteSeed... links) {
    return new ChatSeed(
        name,
        kind,
        id,
        "The " + name,
        username == null ? null : "One book a month.",
        username,
        "alice",
        Map.of("usher", Set.of(AdminRight.INVITE_USERS)),
        List.of("carol"),
        List.of("mallet"),
        0,
        traits,
        Set.of(),
        List.of(links),
        List.of(),
        username == null ? null : PHOTO,
        null);
  }

  private static Image image(int side, byte[] bytes) {
    return new Image(Image.Format.PNG, side, side, bytes);
  }

  private static InviteSeed link(String hash) {
    return new LinkSeed(hash).seed();
  }
}
