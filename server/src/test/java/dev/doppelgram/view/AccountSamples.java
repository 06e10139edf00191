// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.LoginTokens;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Folder;
import dev.doppelgram.world.model.Peer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the server says of accounts, of their logins, and of what it lacks. */
record AccountSamples(World world, List<ViewSample> all, UnaryOperator<String> resultType) {
  private static final String FULL = "users.getFullUser";
  private static final String RESOLVE = "contacts.resolveUsername";

  void add() {
    passwords();
    people();
    all(EmptyView.forAnybody());
    all(EmptyView.forUsers());
    all.add(new ViewSample("lang pack", "langpack.getLangPack", EmptyView.langPack("en", 3)));
    folders();
  }

  private void folders() {
    Account alice = BookClub.account(world, "alice");
    List<Peer> peers =
        List.of(Peer.of(BookClub.chat(world, 5001)), Peer.of(BookClub.chat(world, 6001)));
    world.folderSharing().folders().update(alice, 2, Folder.of(2, "Books", null, peers));
    world.folderSharing().folders().update(alice, 3, Folder.of(3, "News", null, peers));
    FolderView view = new FolderView(world);
    var exported =
        world.folderSharing().chatlistInvites().export(alice, 2, "Poster", peers, BookClub.START);
    sample("exportChatlistInvite", view.exported(exported, alice));
    sample("editExportedInvite", view.invite(exported.invite()));
    sample("getExportedInvites", view.invites(List.of(exported.invite()), alice));
    String slug = exported.invite().slug();
    for (String name : List.of("alice", "bob")) {
      Account viewer = BookClub.account(world, name);
      sample(
          "checkChatlistInvite",
          view.preview(world.folderSharing().chatlists().check(viewer, slug), viewer));
    }
    sample("getChatlistUpdates", view.updates(List.of(BookClub.chat(world, 5001)), alice));
    String method = "messages.getDialogFilters";
    Object all =
        view.list(world.folderSharing().folders().of(alice), alice, resultType.apply(method));
    this.all.add(new ViewSample("folders", method, all));
    var changed =
        world
            .folderSharing()
            .chatlists()
            .join(BookClub.account(world, "bob"), slug, peers, BookClub.START);
    this.all.add(
        new ViewSample(
            "a folder joined",
            "chatlists.joinChatlistInvite",
            new UpdatesView(world).ofAll(changed, BookClub.account(world, "bob"), BookClub.START)));
  }

  private void sample(String method, TlObject said) {
    all.add(new ViewSample(method, "chatlists." + method, said));
  }

  private void all(Map<String, Object> empties) {
    empties.forEach((method, value) -> all.add(new ViewSample("empty " + method, method, value)));
  }

  private void passwords() {
    PasswordView.Algo algo = new PasswordView.Algo(new byte[8], new byte[16], 3, new byte[256]);
    TlObject password = PasswordView.check(5, new byte[256], algo, algo);
    all.add(new ViewSample("2FA", "account.getPassword", password));
    all.add(new ViewSample("no 2FA", "account.getPassword", PasswordView.none(algo)));
    var again = world.auth().logins().sendCode(8, "+15550002", 2, BookClub.START);
    var resent =
        world.auth().logins().resendCode(8, "+15550002", again.phoneCodeHash(), BookClub.START);
    var migration = new LoginTokens.Migration(4, new byte[32]);
    all.add(new ViewSample("token", "auth.exportLoginToken", LoginView.migrateTo(migration)));
    all.add(new ViewSample("code again", "auth.resendCode", LoginView.sentCode(resent)));
  }

  private void people() {
    ContactsView contacts = new ContactsView(world);
    for (Account viewer : world.accounts().all()) {
      String what = " for " + viewer.name();
      all.add(new ViewSample("contacts" + what, "contacts.getContacts", contacts.contacts(viewer)));
      for (Account other : world.accounts().all()) {
        TlObject full = UserFullView.of(other, viewer, world, resultType.apply(FULL));
        all.add(new ViewSample(other.name() + what, FULL, full));
        all.add(new ViewSample(other.name() + what, RESOLVE, contacts.resolved(other, viewer)));
      }
      TlObject room = contacts.resolved(BookClub.chat(world, 5001), viewer);
      all.add(new ViewSample("reading_room" + what, RESOLVE, room));
    }
  }
}
