// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Folder;
import dev.doppelgram.world.model.WorldEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The folders of the accounts, each in the order that it chose. */
public final class Folders {
  private static final int FIRST_ID = 2;
  private static final int LAST_ID = 255;
  private static final int MAX_TITLE = 12;

  private final ChatlistLinks links;
  private final PendingEvents pendingEvents;
  private final Map<Long, Map<Integer, Folder>> byAccount = new HashMap<>();

  Folders(ChatlistLinks links, PendingEvents pendingEvents) {
    this.links = links;
    this.pendingEvents = pendingEvents;
  }

  /** In order. */
  public List<Folder> of(Account account) {
    return List.copyOf(byAccount.getOrDefault(account.id(), Map.of()).values());
  }

  /** One of them; null if there is none. */
  public @Nullable Folder find(Account account, int id) {
    return byAccount.getOrDefault(account.id(), Map.of()).get(id);
  }

  /**
   * Makes, changes or removes a folder, as messages.updateDialogFilter does.
   *
   * @param folder null to remove it, together with its links
   * @throws RpcError FILTER_ID_INVALID, FILTER_TITLE_EMPTY, FILTER_INCLUDE_EMPTY,
   *     FILTER_INCLUDE_TOO_MUCH, CHATLIST_EXCLUDE_INVALID
   */
  public void update(Account caller, int id, @Nullable Folder folder) {
    if (id < FIRST_ID || id > LAST_ID) {
      throw new RpcError(ErrorType.FILTER_ID_INVALID);
    }
    Folder earlier = find(caller, id);
    if (folder == null) {
      remove(caller, id);
      return;
    }
    refuseUnlessFit(caller, folder);
    boolean shared = earlier != null && earlier.chatlist();
    if (shared && !(folder.flags().isEmpty() && folder.excluded().isEmpty())) {
      throw new RpcError(ErrorType.CHATLIST_EXCLUDE_INVALID);
    }
    put(caller, earlier == null ? folder : folder.inPlaceOf(earlier));
  }

  private static void refuseUnlessFit(Account caller, Folder folder) {
    if (folder.title().isEmpty() || folder.title().length() > MAX_TITLE) {
      throw new RpcError(ErrorType.FILTER_TITLE_EMPTY);
    }
    boolean showsKinds = folder.flags().stream().anyMatch(flag -> !flag.startsWith("exclude_"));
    if (folder.peers().isEmpty() && !showsKinds) {
      throw new RpcError(ErrorType.FILTER_INCLUDE_EMPTY);
    }
    refuseTooMany(caller, folder);
  }

  static void refuseTooMany(Account caller, Folder folder) {
    if (folder.pinned().size() + folder.included().size() > FolderLimits.chats(caller)) {
      throw new RpcError(ErrorType.FILTER_INCLUDE_TOO_MUCH);
    }
  }

  /** Puts the folders of an account into an order; those that are not named follow. */
  public void reorder(Account caller, List<Integer> ids) {
    Map<Integer, Folder> earlier = byAccount.getOrDefault(caller.id(), Map.of());
    Map<Integer, Folder> ordered = new LinkedHashMap<>();
    for (Integer id : ids) {
      Folder folder = earlier.get(id);
      if (folder != null) {
        ordered.put(id, folder);
      }
    }
    earlier.forEach(ordered::putIfAbsent);
    byAccount.put(caller.id(), ordered);
  }

  /** The lowest number that is free. */
  int nextId(Account account) {
    int id = FIRST_ID;
    while (find(account, id) != null) {
      id++;
    }
    return id;
  }

  void found(Account account, Folder folder) {
    byAccount.computeIfAbsent(account.id(), id -> new LinkedHashMap<>()).put(folder.id(), folder);
  }

  WorldEvent put(Account account, Folder folder) {
    found(account, folder);
    return recorded(new WorldEvent.FolderChanged(account.id(), folder.id(), folder));
  }

  WorldEvent remove(Account account, int id) {
    Map<Integer, Folder> folders = byAccount.get(account.id());
    if (folders == null || folders.remove(id) == null) {
      throw new RpcError(ErrorType.FILTER_ID_INVALID);
    }
    new ArrayList<>(links.of(account.id(), id)).forEach(links::remove);
    return recorded(new WorldEvent.FolderChanged(account.id(), id, null));
  }

  private WorldEvent recorded(WorldEvent event) {
    pendingEvents.add(event);
    return event;
  }
}
