// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Accounts;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import java.util.List;
import java.util.Objects;

/** What the methods of TL namespace {@code contacts} answer. */
public final class ContactsView {
  private final World world;

  public ContactsView(World world) {
    this.world = world;
  }

  /** TL {@code contacts.contacts}, in the order in which they were added. */
  public TlObject contacts(Account owner) {
    Accounts accounts = world.accounts();
    List<Account> contacts =
        owner.contacts().stream().map(id -> Objects.requireNonNull(accounts.byId(id))).toList();
    return TlObject.named("contacts.contacts")
        .set("contacts", contacts.stream().map(contact -> contact(contact, owner)).toList())
        .set("saved_count", 0)
        .set("users", contacts.stream().map(contact -> UserView.of(contact, owner)).toList())
        .build();
  }

  /** TL {@code contacts.resolvedPeer} for an account. */
  public TlObject resolved(Account account, Account viewer) {
    return TlObject.named("contacts.resolvedPeer")
        .set("peer", TlObject.of("peerUser", "user_id", account.id()))
        .set("chats", List.of())
        .set("users", List.of(UserView.of(account, viewer)))
        .build();
  }

  /** TL {@code contacts.resolvedPeer} for a chat. */
  public TlObject resolved(Chat chat, Account viewer) {
    return TlObject.named("contacts.resolvedPeer")
        .set("peer", ChatView.peer(chat))
        .set("chats", List.of(ChatView.of(chat, world.chats().members(chat.id()), viewer)))
        .set("users", List.of())
        .build();
  }

  private static TlObject contact(Account contact, Account owner) {
    return TlObject.of("contact", "user_id", contact.id(), "mutual", contact.hasContact(owner));
  }
}
