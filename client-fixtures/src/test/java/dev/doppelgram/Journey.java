// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import static dev.doppelgram.fixtures.DoppelgramAssertions.assertThat;
import static dev.doppelgram.fixtures.DoppelgramAssertions.assertThatCall;
import static dev.doppelgram.observe.CallPattern.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doppelgram.control.LiveChat;
import dev.doppelgram.control.LiveWorld;
import dev.doppelgram.fault.HeldCalls;
import dev.doppelgram.fault.Point;
import dev.doppelgram.fault.Rule;
import dev.doppelgram.fixtures.CheckedInvite;
import dev.doppelgram.fixtures.FixtureClient;
import dev.doppelgram.fixtures.FixtureClientBuilder;
import dev.doppelgram.fixtures.InputPeers;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.AdminRight;
import dev.doppelgram.world.model.LinkEdit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What clients and a test do to a server that plays the village: together, a turn of every kind.
 */
record Journey(Doppelgram server) {
  private static final String FORUM = "JoinTheForum0001";
  private static final String ASK = "AskTheForum00001";

  /** Joining by a link, asking at another, messages, and a link that runs out. */
  void join() {
    try (FixtureClient alice = client("alice").connect();
        FixtureClient bob = client("bob").layer(198).connect();
        FixtureClient eve = client("eve").layer(122).connect();
        FixtureClient usher = client("usher").connect();
        FixtureClient frank = client("frank").layer(158).connect()) {
      usher.getState();
      bob.getState();
      assertThat(eve.importChatInvite(FORUM)).hasJoined("Forum");
      assertThat(bob).receives("updateNewChannelMessage");
      assertThat(frank.importChatInvite(ASK)).isRequestSent();
      assertThat(usher).receives("updateBotChatInviteRequester");
      alice.invoke(
          TlObject.of(
              "messages.sendMessage",
              "peer",
              InputPeers.inputPeer(user(alice, "frank")),
              "message",
              "Who are you?",
              "random_id",
              4710L));
      TlObject forum = chat(alice, FORUM);
      alice.invites().approve(forum, user(alice, "frank"));
      assertThat(frank.checkChatInvite(ASK)).isAlreadyAMember();
      frank.invokeForObject(
          TlObject.of(
              "messages.sendMessage",
              "peer",
              InputPeers.inputPeer(chat(frank, FORUM)),
              "message",
              "Here I am",
              "random_id",
              4711L));
      server.clock().advance(Duration.ofDays(2));
      assertThat(frank.checkChatInvite("ADayForTheForum1"))
          .isRefusedWith(400, "INVITE_HASH_EXPIRED");
      assertThatCall(
              () ->
                  alice.invoke(
                      TlObject.of(
                          "messages.editChatTitle", "chat_id", 5001L, "title", "The Choir")))
          .isAnswered();
    }
  }

  /** Logins on the wrong data centre, and a copy for the other one; there are 2 and 4. */
  void visitDataCentres() {
    server.world().liveAccount("carol").change("home_dc: 4");
    try (FixtureClient bob = client("bob").connect();
        FixtureClient here = fresh().connect();
        FixtureClient there = fresh().server(server, 4).connect();
        FixtureClient copy = fresh().server(server, 4).connect()) {
      assertThatCall(() -> here.sendCode("+9996621003")).isRefusedWith(303, "PHONE_MIGRATE_4");
      there.signIn(there.sendCode("+9996621003"), "44444");
      there.importChatInvite(FORUM);
      TlObject exported = bob.invokeForObject(TlObject.of("auth.exportAuthorization", "dc_id", 4));
      copy.invoke(
          TlObject.of(
              "auth.importAuthorization",
              "id",
              exported.number("id"),
              "bytes",
              exported.bytes("bytes")));
      server.world().liveAccount("bob").change("home_dc: 4");
      assertThatCall(bob::getState).isRefusedWith(303, "USER_MIGRATE_4");
    }
  }

  /** Calls that are refused, answered, held, delayed, lost, and answered too late. */
  void meetFaults() {
    try (FixtureClient bob = client("bob").resuming().connect();
        FixtureClient carol = client("carol").resuming().connect()) {
      bob.getState();
      server.fail("messages.checkChatInvite", "FLOOD_WAIT_30").once();
      assertThat(bob.checkChatInvite(FORUM)).isRefusedWith(420, "FLOOD_WAIT_30");
      server.floodWait(call("messages.importChatInvite").by("carol"), Duration.ofSeconds(20));
      assertThat(carol.importChatInvite(FORUM)).isRefusedWith(420, "FLOOD_WAIT_20");
      server.clock().advance(Duration.ofSeconds(5));
      assertThat(carol.importChatInvite(FORUM)).isRefusedWith(420, "FLOOD_WAIT_15");
      server.delay(call("updates.getState"), Duration.ofMillis(20)).once();
      bob.getState();
      try (HeldCalls held = server.hold(call("updates.getState").by("carol")).once()) {
        CompletableFuture<Object> state = carol.invokeAsync(TlObject.of("updates.getState"));
        held.await(1);
        bob.getState();
        held.release();
        state.join();
      }
      server.addRule(
          Rule.on(call("updates.getState").by("bob")).at(Point.AFTER_CALL).once().close());
      bob.getState();
      server.fail("help.getConfig", "TIMEOUT").close();
      server.addRule(Rule.on(call("help.getNearestDc")).chance(0.5).error("400 UNLUCKY"));
      for (int i = 0; i < 8; i++) {
        nearestDc(bob);
      }
      server.answer(call("users.getUsers"), List.of(TlObject.of("userEmpty", "id", 7L))).once();
      bob.invoke(TlObject.of("users.getUsers", "id", List.of(TlObject.of("inputUserSelf"))));
    }
  }

  void nearestDc(FixtureClient client) {
    client.invokeAsync(TlObject.of("help.getNearestDc")).exceptionally(refused -> "").join();
  }

  /** Accounts, chats and links that a test makes, and the clock that it sets. */
  void changeTheWorld() {
    server.world().createAccount("heidi", "{username: heidi_of_the_village}");
    server.world().createChat("club", "{kind: supergroup, creator: bob, members: [heidi]}");
    String hash = server.world().createInvite("club", "{usage_limit: 1}").hash();
    server.clock().set(Instant.parse("2031-01-01T00:00:00Z"));
    try (FixtureClient heidi = client("heidi").connect();
        FixtureClient eve = client("eve").connect()) {
      assertThat(heidi.checkChatInvite(hash)).isAlreadyAMember();
      assertThat(eve.importChatInvite(hash)).hasJoined("Club");
    }
  }

  /** All that a test can do to accounts, chats and links that are there. */
  void changeMembers() {
    LiveWorld world = server.world();
    world.liveAccount("heidi").change("{first_name: Heidrun}");
    LiveChat club = world.liveChat("club");
    club.change("{title: The Club}");
    club.join("alice");
    club.add("carol", "bob");
    club.promote("alice", AdminRight.INVITE_USERS);
    club.post("bob", "Hello");
    club.leave("carol");
    club.remove("alice", "bob");
    club.ban("frank", "bob");
    String door = world.createInvite("club", "{request_needed: true}").hash();
    club.requestBy(door, "dave");
    club.decide("dave", true, "bob");
    club.requestBy(door, "carol");
    club.withdraw("carol");
    world.liveInvite(door).change(new LinkEdit(null, null, null, "Door"));
    world.liveInvite(door).revoke();
    world.liveInvite(door).delete();
    world.createChat("shed", "{kind: group, creator: bob}");
    world.liveChat("shed").delete();
    world.createChat("barn", "{kind: group, creator: bob, members: [carol], banned: [frank]}");
    world.liveChat("barn").migrate();
    world.liveAccount("heidi").endSession(1);
  }

  /** A bot that lets one in, and one that it says nothing of. */
  void guard() {
    server
        .world()
        .createAccount(
            "keeper", "{id: 1011, bot_token: '1011:keeper', first_name: K, bot_guard: true}");
    server
        .world()
        .createChat(
            "vault",
            "{kind: supergroup, creator: alice, admins: {keeper: [invite_users]}, guard_bot: keeper}");
    String hash = server.world().createInvite("vault", "{request_needed: true}").hash();
    TlObject call = TlObject.of("messages.importChatInvite", "hash", hash);
    try (FixtureClient keeper = client("keeper").connect();
        FixtureClient bob = client("bob").connect();
        FixtureClient eve = client("eve").connect()) {
      keeper.getState();
      CompletableFuture<Object> bobs = bob.invokeAsync(call);
      decide(keeper, TlObject.of("joinChatBotResultWebView", "url", "https://vault.example"));
      bobs.join();
      CompletableFuture<Object> eves = eve.invokeAsync(call);
      decide(keeper, TlObject.of("joinChatBotResultApproved"));
      eves.join();
      server.clock().advance(Duration.ofMinutes(5));
      bob.awaitUpdate("updateJoinChatWebViewDecision");
    }
  }

  private static void decide(FixtureClient guard, TlObject result) {
    TlObject asked = guard.awaitUpdate("updateBotChatInviteRequester").update();
    guard.invoke(
        TlObject.of(
            "bots.setJoinChatResults", "query_id", asked.number("query_id"), "result", result));
  }

  /** A membership that is paid for, and ends. */
  void subscribe() {
    server.world().liveAccount("eve").change("{stars: 250}");
    server.world().createChat("news", "{kind: channel, creator: alice}");
    String paid =
        server
            .world()
            .createInvite("news", "{subscription_pricing: {period: P30D, amount: 100}}")
            .hash();
    try (FixtureClient eve = client("eve").connect()) {
      TlObject shown = eve.invokeForObject(TlObject.of("messages.checkChatInvite", "hash", paid));
      eve.invoke(
          TlObject.of(
              "payments.sendStarsForm",
              "form_id",
              shown.number("subscription_form_id"),
              "invoice",
              TlObject.of("inputInvoiceChatInviteSubscription", "hash", paid)));
      server.clock().advance(Duration.ofDays(30));
      eve.awaitUpdate("updateStarsBalance");
    }
  }

  /** Keys that are agreed on, a password, and an account that signs up. */
  void logIn() {
    try (FixtureClient grace = fresh().connect();
        FixtureClient stranger = fresh().connect()) {
      grace.login("+9996621007");
      assertThatCall(() -> grace.checkPassword("wrong"))
          .isRefusedWith(400, "PASSWORD_HASH_INVALID");
      grace.checkPassword("hunter2");
      stranger.login("+9996620999");
      assertThat(grace.importChatInvite(FORUM)).hasJoined("Forum");
      assertThat(stranger.importChatInvite(FORUM)).hasJoined("Forum");
      grace.logOut();
    }
    for (int i = 0; i < 2; i++) { // one key after the other gives way
      try (FixtureClient passing = fresh().connect()) {
        passing.login("+9996620999");
      }
    }
  }

  /** A client that has to agree on a key first. */
  private FixtureClientBuilder fresh() {
    return FixtureClient.builder().server(server).timeout(Duration.ofSeconds(60));
  }

  private FixtureClientBuilder client(String account) {
    return FixtureClient.builder().server(server).authKey(server.authKey(account, 1));
  }

  private static TlObject chat(FixtureClient member, String hash) {
    return ((CheckedInvite.Already) member.checkChatInvite(hash)).chat();
  }

  private static TlObject user(FixtureClient client, String account) {
    TlObject user =
        client
            .invokeForObject(
                TlObject.of("contacts.resolveUsername", "username", account + "_of_the_village"))
            .objects("users")
            .get(0);
    return user;
  }
}
