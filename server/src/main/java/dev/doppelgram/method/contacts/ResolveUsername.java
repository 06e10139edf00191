// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.contacts;

import dev.doppelgram.error.ErrorType;
import dev.doppelgram.error.RpcError;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ContactsView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;

/** Who or what has a username. */
public final class ResolveUsername extends Method<ResolveUsername.Request> {
  private static final int LONGEST = 32;

  record Request(String username) {}

  private final World world;
  private final ContactsView view;

  public ResolveUsername(World world) {
    super("contacts.resolveUsername", Request.class, Access.ACCOUNTS);
    this.world = world;
    this.view = new ContactsView(world);
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    String username = request.username();
    if (!isPossible(username)) {
      throw new RpcError(ErrorType.USERNAME_INVALID);
    }
    Account account = world.accounts().byUsername(username);
    if (account != null) {
      return view.resolved(account, caller.account());
    }
    Chat chat = world.chats().byUsername(username);
    if (chat == null || chat.isGone()) {
      throw new RpcError(ErrorType.USERNAME_NOT_OCCUPIED);
    }
    return view.resolved(chat, caller.account());
  }

  private static boolean isPossible(String username) {
    return !username.isEmpty()
        && username.length() <= LONGEST
        && username.chars().allMatch(ResolveUsername::isPossible);
  }

  private static boolean isPossible(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
