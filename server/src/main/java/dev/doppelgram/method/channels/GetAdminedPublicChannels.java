// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.channels;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.ChatView;
import dev.doppelgram.world.World;
import dev.doppelgram.world.model.Account;
import dev.doppelgram.world.model.Chat;
import dev.doppelgram.world.model.ChatKind;
import java.util.List;

/** The public channels and supergroups that the caller has made. */
public final class GetAdminedPublicChannels extends Method<GetAdminedPublicChannels.Request> {
  record Request(boolean byLocation, boolean checkLimit, boolean forPersonal) {}

  private final World world;

  public GetAdminedPublicChannels(World world) {
    super("channels.getAdminedPublicChannels", Request.class, Access.USERS);
    this.world = world;
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Account self = caller.account();
    if (request.checkLimit() && !request.byLocation()) {
      world.chatManagement().chatUsernames().refuseIfTooManyPublic(self, null);
    }
    List<Chat> chats =
        world.chatManagement().chatUsernames().publicOf(self).stream()
            // nothing here has a place on the map
            .filter(chat -> !request.byLocation())
            .filter(chat -> !request.forPersonal() || chat.kind() == ChatKind.CHANNEL)
            .toList();
    return ChatView.list(chats, world, self);
  }
}
