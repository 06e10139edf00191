// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.BoxEntry;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code chats} and {@code users} vectors of an answer: all that it names, each once. */
final class EntityCollector {
  private final World world;
  private final Account viewer;
  private final UserCollector users;
  private final Map<Long, TlObject> chats = new LinkedHashMap<>();

  EntityCollector(World world, Account viewer) {
    this.world = world;
    this.viewer = viewer;
    this.users = new UserCollector(world.accounts(), viewer);
  }

  UserCollector userCollector() {
    return users;
  }

  List<TlObject> chats() {
    return List.copyOf(chats.values());
  }

  List<TlObject> users() {
    return users.users();
  }

  void add(Peer peer) {
    if (peer.isUser()) {
      users.add(peer.id());
    } else {
      addChat(peer.id());
    }
  }

  void addChat(long id) {
    chats.computeIfAbsent(id, this::chat);
  }

  /** TL {@code Message}, with whom it names. */
  TlObject message(BoxEntry entry) {
    add(entry.message().peerFor(viewer.id()));
    users.addAll(entry.message());
    entry.message().chatIds().forEach(this::addChat);
    return MessageView.of(entry.message(), entry.place(), viewer);
  }

  private TlObject chat(long id) {
    Chat chat = world.chats().byId(id);
    return chat == null
        ? TlObject.of("chatEmpty", "id", id)
        : ChatView.of(chat, world.chats().members(id), viewer);
  }
}
