// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.method.BookClub;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
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
    Object folders = EmptyView.dialogFilters(resultType.apply("messages.getDialogFilters"));
    all.add(new ViewSample("folders", "messages.getDialogFilters", folders));
  }

  private void all(Map<String, Object> empties) {
    empties.forEach((method, value) -> all.add(new ViewSample("empty " + method, method, value)));
  }

  private void passwords() {
    PasswordView.Algo algo = new PasswordView.Algo(new byte[8], new byte[16], 3, new byte[256]);
    TlObject password = PasswordView.check(5, new byte[256], algo, algo);
    all.add(new ViewSample("2FA", "account.getPassword", password));
    all.add(new ViewSample("no 2FA", "account.getPassword", PasswordView.none(algo)));
    var again = world.logins().sendCode(8, "+15550002", BookClub.START);
    var resent = world.logins().resendCode(8, "+15550002", again.phoneCodeHash(), BookClub.START);
    all.add(new ViewSample("code again", "auth.resendCode", LoginView.sentCode(resent)));
  }

  private void people() {
    ContactsView contacts = new ContactsView(world);
    for (Account viewer : world.accounts().all()) {
      String what = " for " + viewer.name();
      all.add(new ViewSample("contacts" + what, "contacts.getContacts", contacts.contacts(viewer)));
      for (Account other : world.accounts().all()) {
        TlObject full = UserFullView.of(other, viewer, world.chats(), resultType.apply(FULL));
        all.add(new ViewSample(other.name() + what, FULL, full));
        all.add(new ViewSample(other.name() + what, RESOLVE, contacts.resolved(other, viewer)));
      }
      TlObject room = contacts.resolved(BookClub.chat(world, 5001), viewer);
      all.add(new ViewSample("reading_room" + what, RESOLVE, room));
    }
  }
}
