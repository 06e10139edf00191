// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.view;

import dev.doppelgram.tl.TlObject;
import dev.doppelgram.world.model.ActionBar;
import dev.doppelgram.world.model.ActionBar.Kind;
import dev.doppelgram.world.model.ActionBar.RequestChat;
import dev.doppelgram.world.model.Signal;
import java.util.List;

/** TL {@code peerSettings}: what a client is to offer above a chat. */
public final class PeerSettingsView {
  private PeerSettingsView() {}

  /**
   * The answer of messages.getPeerSettings.
   *
   * @param resultType {@code PeerSettings}, or from layer 135 on {@code messages.PeerSettings}
   */
  public static TlObject answer(ActionBar bar, String resultType) {
    return resultType.equals("PeerSettings")
        ? of(bar)
        : TlObject.named("messages.peerSettings")
            .set("settings", of(bar))
            .set("chats", List.of())
            .set("users", List.of())
            .build();
  }

  static TlObject of(ActionBar bar) {
    RequestChat request = bar.request();
    boolean stranger = bar.kind() == Kind.REPORT_ADD_BLOCK;
    return TlObject.named("peerSettings")
        .set("report_spam", stranger || bar.kind() == Kind.REPORT_SPAM)
        .set("add_contact", stranger || bar.kind() == Kind.ADD_CONTACT)
        .set("block_contact", stranger)
        .set("invite_members", bar.kind() == Kind.INVITE_MEMBERS)
        .set("request_chat_broadcast", request != null && request.broadcast())
        .set("request_chat_title", request == null ? null : request.title())
        .set("request_chat_date", request == null ? null : Epoch.seconds(request.date()))
        .build();
  }

  static TlObject changed(Signal.PeerSettingsChanged signal) {
    return TlObject.of(
        "updatePeerSettings",
        "peer",
        MessageView.peer(signal.peer()),
        "settings",
        of(signal.actionBar()));
  }
}
