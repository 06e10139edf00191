// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.world.AdminLog;
import dev.doppelgram.world.Participants.Filter;
import dev.doppelgram.world.Participants.Search;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.BannedRight;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is said of chats in full, of their members, and of what admins do to them. */
final class ChatSamples {
  private static final Instant NOW = BookClub.START;

  private final World world;
  private final List<ViewSample> all;
  private final UnaryOperator<String> resultType;
  private final UpdatesView updates;
  private final FullChatView fullChats;
  private final ParticipantsView participants;
  private final Account alice;
  private final Account bob;
  private final Account carol;

  ChatSamples(World world, List<ViewSample> all, UnaryOperator<String> resultType) {
    this.world = world;
    this.all = all;
    this.resultType = resultType;
    this.updates = new UpdatesView(world);
    this.fullChats = new FullChatView(world);
    this.participants = new ParticipantsView(world);
    this.alice = BookClub.account(world, "alice");
    this.bob = BookClub.account(world, "bob");
    this.carol = BookClub.account(world, "carol");
  }

  void add() {
    requests();
    bans();
    promotions();
    lists();
    settings();
    creations();
    migrations();
    logs();
    deletions();
  }

  private void requests() {
    world.invites().join(bob, BookClub.APPROVAL_LINK, NOW);
    say("messages.getChats", ChatView.list(world.chats().all(), world, alice));
    for (Account viewer : List.of(alice, carol)) {
      fullGroup(viewer);
      for (long id : List.of(5001L, 6001L)) {
        var overview = world.chatManagement().participants().channel(viewer, chat(id), NOW);
        say("channels.getFullChannel", fullChats.of(overview, viewer));
      }
    }
    world.chatManagement().leavingChats().remove(carol, chat(4001), carol, NOW);
    fullGroup(carol);
  }

  private void fullGroup(Account viewer) {
    var overview = world.chatManagement().participants().group(viewer, chat(4001), NOW);
    say("messages.getFullChat", fullChats.of(overview, viewer));
  }

  private void bans() {
    for (long id : List.of(5001L, 6001L)) {
      Chat chat = chat(id);
      var bans = world.chatManagement().bans();
      Set<BannedRight> everything = Set.of(BannedRight.values());
      tell("bob is banned", chat, bans.edit(alice, chat, bob, everything, null, NOW));
      tell("bob is forgiven", chat, bans.edit(alice, chat, bob, Set.of(), null, NOW));
      Set<BannedRight> some = Set.of(BannedRight.SEND_MESSAGES, BannedRight.SEND_REACTIONS);
      Instant until = NOW.plusSeconds(60);
      tell("carol is restricted", chat, bans.edit(alice, chat, carol, some, until, NOW));
    }
  }

  private void promotions() {
    Set<AdminRight> rights = Set.of(AdminRight.values());
    for (long id : List.of(5001L, 6001L)) {
      Chat chat = chat(id);
      var events =
          world.chatManagement().promotions().edit(alice, chat, bob, rights, "Librarian", NOW);
      tell("bob is promoted", chat, events);
    }
    world.chatManagement().arrivals().add(alice, chat(4001), bob, false, NOW);
    Chat group = chat(4001);
    tell(
        "bob is promoted",
        group,
        world.chatManagement().promotions().toggle(alice, group, bob, true, NOW));
  }

  private void lists() {
    for (Account viewer : List.of(alice, bob)) {
      for (Filter filter : Filter.values()) {
        Chat chat = chat(5001);
        var page =
            world
                .chatManagement()
                .participants()
                .list(viewer, chat, new Search(filter, "", 0, 100), NOW);
        say("channels.getParticipants", participants.list(page, chat, viewer, 0, true));
      }
    }
    Chat chat = chat(6001);
    var nobody =
        world
            .chatManagement()
            .participants()
            .list(alice, chat, new Search(Filter.SEARCH, "nobody", 0, 1), NOW);
    say("channels.getParticipants", participants.list(nobody, chat, alice, 0, true));
    var page =
        world
            .chatManagement()
            .participants()
            .list(alice, chat, new Search(Filter.BOTS, "", 0, 1), NOW);
    for (long hash = 1000; hash < 1010; hash++) {
      say("channels.getParticipants", participants.list(page, chat, alice, hash, true));
    }
    for (Account account : List.of(alice, bob, carol, BookClub.account(world, "mallet"))) {
      var one = world.chatManagement().participants().one(alice, chat, account, NOW);
      say("channels.getParticipant", participants.one(one, chat, alice));
    }
  }

  private void settings() {
    var settings = world.chatManagement().chatSettings();
    for (long id : List.of(4001L, 5001L, 6001L)) {
      tell("a title", chat(id), settings.editTitle(alice, chat(id), "Attic", NOW));
      tell("a description", chat(id), settings.editAbout(alice, chat(id), "Dusty."));
    }
    Set<BannedRight> some = Set.of(BannedRight.SEND_MEDIA, BannedRight.MANAGE_TOPICS);
    for (long id : List.of(4001L, 5001L)) {
      tell("rights", chat(id), settings.editDefaultBannedRights(alice, chat(id), some));
    }
  }

  private void creations() {
    for (ChatKind kind : List.of(ChatKind.CHANNEL, ChatKind.SUPERGROUP)) {
      var created =
          world.chatManagement().chatCreation().channel(alice, kind, "Chess", "Openings", NOW);
      tell("a new " + kind, created.chat(), created.events());
    }
    var created =
        world.chatManagement().chatCreation().group(alice, "Chess", List.of(bob, carol), true, NOW);
    tell("a new group", created.chat(), created.events());
    String type = resultType.apply("messages.createChat");
    say(
        "messages.createChat",
        UpdatesView.invitedUsers(
            updates.of(created.chat(), created.events(), alice, NOW), List.of(bob), type));
  }

  private void migrations() {
    var migrated = world.chatManagement().migrations().migrate(alice, chat(4001), NOW);
    for (Account account : world.accounts().all()) {
      var words = updates.ofAll(migrated.events(), account, NOW);
      all.add(new ViewSample("a migration, as " + account.name() + " hears", "Updates", words));
    }
    for (Account viewer : List.of(alice, bob)) {
      fullGroup(viewer);
      var overview = world.chatManagement().participants().channel(viewer, migrated.channel(), NOW);
      say("channels.getFullChannel", fullChats.of(overview, viewer));
    }
  }

  private void logs() {
    var chats = world.chatManagement();
    world.liveEdits().identity(chat(6001), "book_news", Set.of(), BookClub.PHOTO, true);
    chats.chatSettings().toggleJoinRequest(alice, chat(5001), true, null, false);
    Set<BannedRight> everything = Set.of(BannedRight.values());
    chats.bans().edit(alice, chat(5001), bob, everything, null, NOW);
    chats.bans().edit(alice, chat(5001), bob, Set.of(), null, NOW);
    chats.arrivals().join(bob, chat(5001), NOW);
    world.joinRequests().decide(alice, chat(5001), bob, true, NOW);
    var log = new AdminLogView(world);
    for (long id : List.of(5001L, 6001L)) {
      for (Account viewer : List.of(alice, carol)) {
        var search = new AdminLog.Search("", null, null, 0, 0, 100);
        var events = world.adminLog().read(alice, chat(id), search, NOW);
        say("channels.getAdminLog", log.results(events, chat(id), viewer));
      }
    }
    say(
        "channels.getInactiveChannels",
        ChatView.inactive(chats.chatLists().inactive(carol), world, carol));
    say("messages.getChats", ChatView.slice(List.of(chat(6001)), 2, world, carol));
  }

  private void deletions() {
    for (long id : List.of(4001L, 5001L, 6001L)) {
      tell("the end", chat(id), world.chatManagement().chatSettings().delete(alice, chat(id)));
    }
    say("messages.getChats", ChatView.list(world.chats().all(), world, carol));
  }

  private Chat chat(long id) {
    return BookClub.chat(world, id);
  }

  private void tell(String what, Chat chat, List<WorldEvent> events) {
    for (Account account : world.accounts().all()) {
      var words = updates.of(chat, events, account, NOW);
      all.add(new ViewSample(what + ", as " + account.name() + " hears", "Updates", words));
    }
  }

  private void say(String method, Object value) {
    all.add(new ViewSample(method + " answers", method, value));
  }
}
