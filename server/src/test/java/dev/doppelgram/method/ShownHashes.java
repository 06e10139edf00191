// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.AccessHash;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the access hashes that an account was shown where {@link Inputs} left the secrets. */
final class ShownHashes {
  private final World world;
  private final Account viewer;

  ShownHashes(World world, Account viewer) {
    this.world = world;
    this.viewer = viewer;
  }

  @Nullable Object[] in(@Nullable Object[] fields) {
    @Nullable Object[] shown = fields.clone();
    for (int i = 1; i < shown.length; i += 2) {
      shown[i] = shown(shown[i]);
    }
    return shown;
  }

  private @Nullable Object shown(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(this::shown).toList();
    }
    if (!(value instanceof TlObject object)) {
      return value;
    }
    TlObject.Builder result = TlObject.named(object.name());
    object.forEach((field, inside) -> result.set(field, shown(inside)));
    AccessHash hash = object.get("access_hash") instanceof Long ? hash(object) : null;
    if (hash != null && object.number("access_hash") == hash.secret()) {
      result.set("access_hash", hash.shownTo(viewer));
    }
    return result.build();
  }

  private @Nullable AccessHash hash(TlObject input) {
    if (input.has("channel_id")) {
      Chat chat = world.chats().byId(input.number("channel_id"));
      return chat == null ? null : chat.accessHash();
    }
    Account account = input.has("user_id") ? world.accounts().byId(input.number("user_id")) : null;
    return account == null ? null : account.accessHash();
  }
}
