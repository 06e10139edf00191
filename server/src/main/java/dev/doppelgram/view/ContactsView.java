// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Accounts;
import dev.doppelgram.world.Lookups;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the methods of TL namespace {@code contacts} answer. */
public final class ContactsView {
  private static final int MOST_BLOCKED = 100;

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

  /** TL {@code contacts.found}. */
  public TlObject found(Lookups.Found found, Account viewer) {
    EntityCollector entities = new EntityCollector(world, viewer);
    found.known().forEach(entities::add);
    found.others().forEach(entities::add);
    return TlObject.named("contacts.found")
        .set("my_results", found.known().stream().map(MessageView::peer).toList())
        .set("results", found.others().stream().map(MessageView::peer).toList())
        .set("chats", entities.chats())
        .set("users", entities.users())
        .build();
  }

  /** TL {@code contacts.Blocked}: a part of those whom an account has blocked. */
  public TlObject blocked(Map<Long, Instant> all, int offset, int limit, Account viewer) {
    int longest = limit <= 0 ? MOST_BLOCKED : Math.min(limit, MOST_BLOCKED);
    List<Long> ids = all.keySet().stream().skip(Math.max(0, offset)).limit(longest).toList();
    EntityCollector entities = new EntityCollector(world, viewer);
    List<TlObject> blocked = new ArrayList<>();
    for (long id : ids) {
      Peer peer = Peer.user(id);
      entities.add(peer);
      int date = Epoch.seconds(Objects.requireNonNull(all.get(id)));
      blocked.add(TlObject.of("peerBlocked", "peer_id", MessageView.peer(peer), "date", date));
    }
    boolean whole = ids.size() == all.size();
    return TlObject.named(whole ? "contacts.blocked" : "contacts.blockedSlice")
        .set("count", whole ? null : all.size())
        .set("blocked", blocked)
        .set("chats", List.of())
        .set("users", entities.users())
        .build();
  }

  /** TL {@code channels.sendAsPeers}: oneself; up to layer 144 it holds the peer itself. */
  public static TlObject sendAs(Account self) {
    TlObject peer = MessageView.peer(Peer.user(self.id()));
    return TlObject.named("channels.sendAsPeers")
        .set("peers", List.of(TlObject.of("sendAsPeer", "peer", peer).orElse(peer)))
        .set("chats", List.of())
        .set("users", List.of(UserView.of(self, self)))
        .build();
  }

  private static TlObject contact(Account contact, Account owner) {
    return TlObject.of("contact", "user_id", contact.id(), "mutual", contact.hasContact(owner));
  }
}
