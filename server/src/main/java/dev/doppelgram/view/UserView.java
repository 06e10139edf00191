package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Account;

/** TL {@code User}: an account as another one sees it. */
public final class UserView {
  private UserView() {}

  /** The account as {@code viewer} sees it, who may be the account itself. */
  public static TlObject of(Account account, Account viewer) {
    boolean self = account.id() == viewer.id();
    boolean contact = viewer.hasContact(account);
    return TlObject.of(
        "user",
        "self",
        self,
        "contact",
        contact,
        "mutual_contact",
        contact && account.hasContact(viewer),
        "bot",
        account.isBot(),
        "premium",
        account.premium(),
        "id",
        account.id(),
        "access_hash",
        account.accessHash(),
        "first_name",
        account.firstName(),
        "last_name",
        account.lastName(),
        "username",
        account.username(),
        "phone",
        self || contact ? account.phone() : null,
        // announced by the same bit as bot
        "bot_info_version",
        account.isBot() ? 1 : null);
  }

  /** A user that the viewer may not see, or that does not exist. */
  public static TlObject empty(long id) {
    return TlObject.of("userEmpty", "id", id);
  }
}
