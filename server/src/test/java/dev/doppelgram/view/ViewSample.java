// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import static dev.doppelgram.world.Differences.Limits.LARGEST;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.tl.Schema;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.tl.Type;
import dev.doppelgram.world.Logins;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.JoinResult;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Something that the server says, as a value of a type or as the result of a method.
 *
 * @param source the TL name of a type or a method
 */
record ViewSample(String what, String source, Object value) {

  /** Tells whether the layer has the method that would be answered. */
  boolean isHeardIn(Schema schema, int layer) {
    return !source.contains(".") || schema.find(source, layer) != null;
  }

  Type type(Schema schema, int layer) {
    return source.contains(".") || source.startsWith("invoke")
        ? Objects.requireNonNull(schema.find(source, layer), source).result()
        : new Type.Boxed(source);
  }

  /**
   * One of each, with every branch of every view.
   *
   * @param resultType the result type that a method has in the layer
   */
  static List<ViewSample> everything(World world, UnaryOperator<String> resultType) {
    List<ViewSample> all = new ArrayList<>();
    users(world, all);
    chats(world, all);
    links(world, all);
    joining(world, resultType.apply("messages.importChatInvite"), all);
    logins(world, resultType.apply("auth.logOut"), all);
    configs(resultType.apply("help.getAppConfig"), all);
    new MemberSamples(BookClub.world(), all, resultType).add();
    new ChatSamples(BookClub.world(), all, resultType).add();
    new MessageSamples(all).add();
    new AccountSamples(BookClub.world(), all, resultType).add();
    return all;
  }

  private static void users(World world, List<ViewSample> all) {
    for (Account viewer : world.accounts().all()) {
      for (Account account : world.accounts().all()) {
        String what = account.name() + " as " + viewer.name() + " sees it";
        all.add(new ViewSample(what, "User", UserView.of(account, viewer)));
      }
    }
    all.add(new ViewSample("no user", "users.getUsers", List.of(UserView.empty(9))));
  }

  private static void chats(World world, List<ViewSample> all) {
    for (Account viewer : world.accounts().all()) {
      for (Chat chat : world.chats().all()) {
        String what = chat.name() + " as " + viewer.name() + " sees it";
        TlObject words = ChatView.of(chat, world.chats().members(chat.id()), viewer);
        all.add(new ViewSample(what, "Chat", words));
      }
    }
  }

  private static void links(World world, List<ViewSample> all) {
    for (String name : List.of("alice", "bob")) {
      for (String hash :
          List.of(
              BookClub.GROUP_LINK,
              BookClub.SUPERGROUP_LINK,
              BookClub.CHANNEL_LINK,
              BookClub.PEEK_LINK,
              BookClub.APPROVAL_LINK,
              BookClub.PAID_LINK)) {
        Account viewer = BookClub.account(world, name);
        var preview = world.invites().check(viewer, hash, world.clock().now());
        TlObject words = InviteView.of(preview, world.chats(), viewer);
        all.add(new ViewSample(hash + " for " + name, "messages.checkChatInvite", words));
      }
    }
  }

  private static void joining(World world, String resultType, List<ViewSample> all) {
    Account bob = BookClub.account(world, "bob");
    Account carol = BookClub.account(world, "carol");
    DifferenceView differences = new DifferenceView(world);
    var before = world.boxes().state(carol, world.clock().now());
    var nothing =
        world
            .messaging()
            .differences()
            .of(carol, before.pts(), 0, before.date(), LARGEST, before.date());
    all.add(
        new ViewSample(
            "no difference",
            "updates.getDifference",
            differences.difference(nothing, before, carol)));
    TlObject popUp = UpdatesView.popUp("INVITE_HASH_EXPIRED", BookClub.START);
    all.add(new ViewSample("a text of its own", "Updates", popUp));
    UpdatesView updates = new UpdatesView(world);
    for (String hash :
        List.of(BookClub.GROUP_LINK, BookClub.SUPERGROUP_LINK, BookClub.CHANNEL_LINK)) {
      JoinResult admission = world.invites().join(bob, hash, world.clock().now());
      if (admission instanceof JoinResult.Joined joined) {
        var chat = joined.chat();
        TlObject result =
            updates.joinResult(chat, joined.events(), bob, BookClub.START, resultType);
        all.add(new ViewSample("bob joins by " + hash, "messages.importChatInvite", result));
        TlObject told = updates.of(chat, joined.events(), carol, BookClub.START);
        all.add(new ViewSample("carol learns of it", "Updates", told));
      }
    }
    var after = world.boxes().state(carol, world.clock().now());
    all.add(new ViewSample("state", "updates.getState", DifferenceView.state(after)));
    var missed =
        world
            .messaging()
            .differences()
            .of(carol, before.pts(), 0, before.date(), LARGEST, before.date());
    all.add(
        new ViewSample(
            "difference", "updates.getDifference", differences.difference(missed, after, carol)));
  }

  private static void logins(World world, String resultType, List<ViewSample> all) {
    Logins logins = world.auth().logins();
    TlObject sentCode = LoginView.sentCode(logins.sendCode(7, "+15550001", 2, BookClub.START));
    all.add(new ViewSample("code", "auth.sendCode", sentCode));
    for (Account account : world.accounts().all()) {
      TlObject words = LoginView.authorization(account);
      all.add(new ViewSample("login of " + account.name(), "auth.signIn", words));
    }
    all.add(new ViewSample("sign up", "auth.signIn", LoginView.signUpRequired()));
    if (resultType.equals("auth.LoggedOut")) {
      all.add(new ViewSample("log out", "auth.logOut", LoginView.loggedOut(resultType)));
    }
  }

  private static void configs(String resultType, List<ViewSample> all) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 20443);
    InetSocketAddress v6 = new InetSocketAddress("2001:db8::1", 20443);
    ConfigView config = new ConfigView(new Endpoint(2, null));
    for (int dc : List.of(0, 4, 10_002, -2)) {
      all.add(new ViewSample("config", "Config", config.config(dc, address, BookClub.START)));
      all.add(new ViewSample("config", "Config", config.config(dc, v6, BookClub.START)));
      all.add(new ViewSample("nearest dc", "NearestDc", config.nearestDc(dc)));
    }
    all.add(new ViewSample("cdn", "CdnConfig", ConfigView.cdnConfig()));
    TlObject appConfig = AppConfigView.of(resultType, 0);
    all.add(new ViewSample("app config", "help.getAppConfig", appConfig));
    if (appConfig.has("hash")) {
      TlObject same = AppConfigView.of(resultType, (int) appConfig.number("hash"));
      all.add(new ViewSample("same app config", "help.getAppConfig", same));
    }
  }
}
