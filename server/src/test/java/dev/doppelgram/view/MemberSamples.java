// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import static dev.doppelgram.world.Differences.Limits.LARGEST;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.world.ExportedInvites.Edited;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.InviteLink;
import dev.doppelgram.world.model.InviteSeed;
import dev.doppelgram.world.model.LinkEdit;
import dev.doppelgram.world.model.LinkTerms;
import dev.doppelgram.world.model.WorldEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is said of links, requests, comings and goings, to each account that there is. */
final class MemberSamples {
  private static final Instant NOW = BookClub.START;

  private final World world;
  private final List<ViewSample> all;
  private final UnaryOperator<String> resultType;
  private final UpdatesView updates;
  private final ExportedInviteView links;
  private final Account alice;
  private final Account bob;
  private final Account carol;
  private final Account usher;

  MemberSamples(World world, List<ViewSample> all, UnaryOperator<String> resultType) {
    this.world = world;
    this.all = all;
    this.resultType = resultType;
    this.updates = new UpdatesView(world);
    this.links = new ExportedInviteView(world);
    this.alice = BookClub.account(world, "alice");
    this.bob = BookClub.account(world, "bob");
    this.carol = BookClub.account(world, "carol");
    this.usher = BookClub.account(world, "usher");
  }

  void add() {
    for (long id : List.of(4001L, 5001L, 6001L)) {
      links(id);
      requests(id);
    }
    publicRequest();
    goings();
    liveSeeding();
    differences();
  }

  private void links(long id) {
    Chat chat = BookClub.chat(world, id);
    var invites = world.exportedInvites();
    InviteLink limited =
        invites.export(
            alice, chat, new LinkTerms("Poster", NOW.plusSeconds(60), 5, false, null), NOW);
    all.add(new ViewSample("link", "messages.exportChatInvite", ExportedInviteView.of(limited)));
    LinkEdit edit = new LinkEdit(null, 6, null, "Flyer");
    InviteLink edited = invites.edit(alice, chat, limited.hash(), edit, NOW);
    say("messages.editExportedChatInvite", links.edited(new Edited(edited, null), alice));
    Edited revoked = invites.revoke(alice, chat, limited.hash(), NOW);
    say("messages.editExportedChatInvite", links.edited(revoked, alice));
    InviteLink primary = invites.replacePrimary(alice, chat, NOW);
    Edited replaced = invites.revoke(alice, chat, primary.hash(), NOW);
    say("messages.editExportedChatInvite", links.edited(replaced, alice));
    if (id == 6001) {
      InviteSeed.Pricing pricing = new InviteSeed.Pricing(Duration.ofDays(30), 9);
      LinkTerms paid = new LinkTerms(null, null, 0, false, pricing);
      invites.export(alice, chat, paid, NOW);
    }
    for (boolean dead : List.of(false, true)) {
      var page = world.inviteLists().links(alice, chat, alice, dead, null, 10, NOW);
      say("messages.getExportedChatInvites", links.links(page, alice));
    }
    var admins = world.inviteLists().admins(alice, chat);
    say("messages.getAdminsWithInvites", links.admins(admins, alice));
  }

  private void requests(long id) {
    Chat chat = BookClub.chat(world, id);
    InviteLink approval =
        world.exportedInvites().export(alice, chat, new LinkTerms(null, null, 0, true, null), NOW);
    tell("bob asks", chat, world.invites().join(bob, approval.hash(), NOW).events());
    var waiting = world.inviteLists().waiting(alice, chat, null, "", null, 10);
    say("messages.getChatInviteImporters", links.importers(waiting, alice));
    tell("bob is declined", chat, world.joinRequests().decide(alice, chat, bob, false, NOW));
    world.invites().join(bob, approval.hash(), NOW);
    tell("bob is let in", chat, world.joinRequests().decide(alice, chat, bob, true, NOW));
    var joined = world.inviteLists().joined(alice, chat, approval.hash(), null, 10);
    say("messages.getChatInviteImporters", links.importers(joined, alice));
  }

  private void publicRequest() {
    Chat chat = BookClub.chat(world, 5001);
    tell("bob leaves", chat, world.chatManagement().leavingChats().leave(bob, chat, NOW));
    var settings = world.chatManagement().chatSettings();
    tell("approval is asked", chat, settings.toggleJoinRequest(alice, chat, true, null, false));
    chat = BookClub.chat(world, 5001);
    tell(
        "bob asks without a link",
        chat,
        world.chatManagement().arrivals().join(bob, chat, NOW).events());
    chat = BookClub.chat(world, 5001);
    settings.toggleJoinRequest(alice, chat, false, null, true);
    chat = BookClub.chat(world, 5001);
    var events = world.chatManagement().arrivals().join(bob, chat, NOW).events();
    tell("bob joins", chat, events);
    String type = resultType.apply("channels.joinChannel");
    say("channels.joinChannel", updates.joinResult(chat, events, bob, NOW, type));
  }

  private void goings() {
    for (long id : List.of(5001L, 6001L)) {
      Chat chat = BookClub.chat(world, id);
      tell("bob leaves", chat, world.chatManagement().leavingChats().leave(bob, chat, NOW));
      tell("usher leaves", chat, world.chatManagement().leavingChats().leave(usher, chat, NOW));
    }
    Chat group = BookClub.chat(world, 4001);
    tell(
        "bob is removed",
        group,
        world.chatManagement().leavingChats().remove(alice, group, bob, NOW));
    tell(
        "usher leaves",
        group,
        world.chatManagement().leavingChats().remove(usher, group, usher, NOW));
  }

  private void liveSeeding() {
    Chat group = BookClub.chat(world, 4001);
    List<WorldEvent> events =
        world.chatManagement().arrivals().add(alice, group, bob, false, NOW).events();
    tell("bob is added", group, events);
    String type = resultType.apply("messages.addChatUser");
    say(
        "messages.addChatUser",
        UpdatesView.invitedUsers(updates.of(group, events, alice, NOW), List.of(), type));
    Chat channel = BookClub.chat(world, 6001);
    var invitation =
        world.chatManagement().arrivals().invite(alice, channel, List.of(usher, carol), false, NOW);
    say(
        "channels.inviteToChannel",
        UpdatesView.invitedUsers(
            updates.of(channel, invitation.events(), alice, NOW),
            invitation.missing(),
            resultType.apply("channels.inviteToChannel")));
  }

  private void differences() {
    DifferenceView differences = new DifferenceView(world);
    for (Account account : world.accounts().all()) {
      var state = world.boxes().state(account, NOW);
      var missed = world.messaging().differences().of(account, 1, 0, NOW, LARGEST, NOW);
      say("updates.getDifference", differences.difference(missed, state, account));
    }
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
