// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.Chats;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.Peer;
import java.util.List;

/** TL {@code userFull}: an account as another one sees it that asked for all of it. */
public final class UserFullView {
  private UserFullView() {}

  /**
   * The answer of users.getFullUser.
   *
   * @param resultType {@code UserFull}, with the user inside; or from layer 135 on {@code
   *     users.UserFull}, with the user beside it
   */
  public static TlObject of(Account account, Account viewer, World world, String resultType) {
    TlObject user = UserView.of(account, viewer);
    TlObject full = full(account, viewer, world);
    return resultType.equals("UserFull")
        ? full.with("user", user)
        : TlObject.named("users.userFull")
            .set("full_user", full)
            .set("chats", List.of())
            .set("users", List.of(user))
            .build();
  }

  private static TlObject full(Account account, Account viewer, World world) {
    boolean self = account.id() == viewer.id();
    return TlObject.named("userFull")
        .set("blocked", world.accountManagement().blocks().has(viewer.id(), account.id()))
        .set("can_pin_message", self)
        .set("id", account.id())
        .set("about", account.about())
        .set(
            "settings",
            PeerSettingsView.of(
                world.accountManagement().actionBars().of(viewer, Peer.user(account.id()))))
        .set("notify_settings", TlObject.of("peerNotifySettings"))
        .set("common_chats_count", self ? 0 : common(account, viewer, world.chats()))
        .build();
  }

  private static int common(Account account, Account viewer, Chats chats) {
    int count = 0;
    for (Chat chat : chats.all()) {
      var members = chats.members(chat.id());
      if (members.get(account.id()) != null && members.get(viewer.id()) != null) {
        count++;
      }
    }
    return count;
  }
}
