package dev.doppelgram.method.messages;

import dev.doppelgram.refusal.Reason;
import dev.doppelgram.refusal.Refusal;
import dev.doppelgram.rpc.Access;
import dev.doppelgram.rpc.Caller;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.tl.TlObject;
import dev.doppelgram.view.UpdatesView;
import dev.doppelgram.world.Admission;
import dev.doppelgram.world.World;
import java.time.Instant;

/** Joins the chat behind an invite link, or asks to be let in. */
public final class ImportChatInvite extends Method<ImportChatInvite.Request> {
  record Request(String hash) {}

  private final World world;
  private final UpdatesView view;

  public ImportChatInvite(World world) {
    super("messages.importChatInvite", Request.class, Access.USERS);
    this.world = world;
    this.view = new UpdatesView(world);
  }

  @Override
  public String hash(Request request) {
    return request.hash();
  }

  @Override
  public TlObject call(Request request, Caller caller) {
    Instant now = world.clock().now();
    Admission admission = world.invites().join(caller.account(), request.hash(), now);
    if (admission instanceof Admission.Joined joined) {
      return view.joinResult(
          joined.chat(), joined.events(), caller.account(), now, caller.resultType());
    }
    throw new Refusal(Reason.INVITE_REQUEST_SENT);
  }
}
