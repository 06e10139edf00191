// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.ChatSnapshot;
import dev.doppelgram.control.InviteSnapshot;
import dev.doppelgram.control.LiveAccount;
import dev.doppelgram.control.LiveChat;
import dev.doppelgram.control.LiveInvite;
import dev.doppelgram.control.LiveWorld;
import java.util.List;

/** The world of a server elsewhere. */
public final class RemoteWorld implements LiveWorld {
  private final HttpApi api;

  public RemoteWorld(HttpApi api) {
    this.api = api;
  }

  @Override
  public List<AccountSnapshot> accounts() {
    return api.get("/accounts").objects("accounts").stream().map(Snapshots::account).toList();
  }

  @Override
  public List<ChatSnapshot> chats() {
    return api.get("/chats").objects("chats").stream().map(Snapshots::chat).toList();
  }

  @Override
  public List<InviteSnapshot> invites() {
    return api.get("/invites").objects("invites").stream().map(Snapshots::invite).toList();
  }

  @Override
  public LiveAccount liveAccount(String name) {
    return new RemoteAccount(api, name);
  }

  @Override
  public LiveChat liveChat(String name) {
    return new RemoteChat(api, name);
  }

  @Override
  public LiveInvite liveInvite(String hash) {
    return new RemoteInvite(api, hash);
  }

  @Override
  public AccountSnapshot createAccount(String name, String yaml) {
    return Snapshots.account(
        api.postYaml("/accounts", "the account " + name, NamedYaml.of(name, yaml)));
  }

  @Override
  public ChatSnapshot createChat(String name, String yaml) {
    return Snapshots.chat(api.postYaml("/chats", "the chat " + name, NamedYaml.of(name, yaml)));
  }

  @Override
  public InviteSnapshot createInvite(String chat, String yaml) {
    return Snapshots.invite(api.postYaml(HttpApi.path("chats", chat, "invites"), "the link", yaml));
  }

  @Override
  public String toString() {
    return "the world of a running server";
  }
}
