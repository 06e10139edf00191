// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a world is made from: everything that a scenario says of it, checked and with names resolved
 * to one of {@link #accounts}.
 *
 * @param seed decides access hashes, generated ids and hashes, and the keys of minted sessions
 * @param frozenAt where the clock stands still; null for a clock that runs with real time
 * @param state what has become of it since, for one that goes on
 */
public record WorldSeed(
    String name,
    long seed,
    @Nullable Instant frozenAt,
    Switches switches,
    List<AccountSeed> accounts,
    List<ChatSeed> chats,
    List<FolderSeed> folders,
    List<DialogSeed> dialogs,
    WorldState state) {

  public WorldSeed {
    accounts = List.copyOf(accounts);
    chats = List.copyOf(chats);
    folders = List.copyOf(folders);
    dialogs = List.copyOf(dialogs);
  }

  /** A world without folders and private dialogs. */
  public WorldSeed(
      String name,
      long seed,
      @Nullable Instant frozenAt,
      Switches switches,
      List<AccountSeed> accounts,
      List<ChatSeed> chats) {
    this(name, seed, frozenAt, switches, accounts, chats, List.of(), List.of(), WorldState.NONE);
  }
}
