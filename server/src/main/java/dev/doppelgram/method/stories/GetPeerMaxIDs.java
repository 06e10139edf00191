// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method.stories;

import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.EmptyView;
import java.util.List;

/** The last story of each of some users and chats: none. */
public final class GetPeerMaxIDs extends Method<GetPeerMaxIDs.Request> {
  record Request(List<TlObject> id) {}

  public GetPeerMaxIDs() {
    super("stories.getPeerMaxIDs", Request.class, Access.USERS);
  }

  @Override
  public List<?> call(Request request, Caller caller) {
    return EmptyView.storyIds(request.id().size(), caller.resultType());
  }
}
