// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.ServiceNotifications;
import java.util.List;

/** TL {@code User}: an account as another one sees it. */
public final class UserView {
  private UserView() {}

  /** The account as {@code viewer} sees it, who may be the account itself. */
  public static TlObject of(Account account, Account viewer) {
    boolean self = account.id() == viewer.id();
    if (account.isDeleted()) {
      return TlObject.named("user", 10)
          .set("self", Flag.of(self))
          .set("deleted", true)
          .set("id", account.id())
          .set("access_hash", account.accessHash().shownTo(viewer))
          .build();
    }
    boolean contact = viewer.hasContact(account);
    boolean service = account.equals(ServiceNotifications.ACCOUNT);
    return TlObject.named("user", 10)
        .set("self", Flag.of(self))
        .set("contact", Flag.of(contact))
        .set("mutual_contact", Flag.of(contact && account.hasContact(viewer)))
        .set("bot", Flag.of(account.isBot()))
        .set("bot_nochats", Flag.of(account.botNochats()))
        .set("verified", Flag.of(service))
        .set("support", Flag.of(service))
        .set("premium", Flag.of(account.premium()))
        .set("bot_guard", Flag.of(account.details().botGuard()))
        .set("id", account.id())
        .set("access_hash", account.accessHash().shownTo(viewer))
        .set("first_name", account.firstName())
        .set("last_name", account.lastName())
        .set("username", account.username())
        .set("phone", self || contact || service ? account.phone() : null)
        // announced by the same bit as bot
        .set("bot_info_version", account.isBot() ? 1 : null)
        .build();
  }

  /** TL {@code updateUserName}: what the account is called now, also in layers of one username. */
  static TlObject named(Account account) {
    String username = account.username();
    TlObject active =
        TlObject.named("username")
            .set("editable", true)
            .set("active", true)
            .set("username", username)
            .build();
    return TlObject.named("updateUserName")
        .set("user_id", account.id())
        .set("first_name", account.firstName())
        .set("last_name", account.lastName() == null ? "" : account.lastName())
        .set("username", username == null ? "" : username)
        .set("usernames", username == null ? List.of() : List.of(active))
        .build();
  }

  /** A user that the viewer may not see, or that does not exist. */
  public static TlObject empty(long id) {
    return TlObject.of("userEmpty", "id", id);
  }
}
