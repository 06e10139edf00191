package dev.doppelgram.method;

import dev.doppelgram.method.auth.BindTempAuthKey;
import dev.doppelgram.method.auth.LogOut;
import dev.doppelgram.method.auth.SendCode;
import dev.doppelgram.method.auth.SignIn;
import dev.doppelgram.method.auth.SignUp;
import dev.doppelgram.method.auth.TemporaryKeys;
import dev.doppelgram.method.channels.InviteToChannel;
import dev.doppelgram.method.channels.JoinChannel;
import dev.doppelgram.method.channels.LeaveChannel;
import dev.doppelgram.method.channels.ToggleJoinRequest;
import dev.doppelgram.method.help.GetAppConfig;
import dev.doppelgram.method.help.GetCdnConfig;
import dev.doppelgram.method.help.GetConfig;
import dev.doppelgram.method.help.GetNearestDc;
import dev.doppelgram.method.messages.AddChatUser;
import dev.doppelgram.method.messages.CheckChatInvite;
import dev.doppelgram.method.messages.DeleteChatUser;
import dev.doppelgram.method.messages.DeleteExportedChatInvite;
import dev.doppelgram.method.messages.DeleteRevokedExportedChatInvites;
import dev.doppelgram.method.messages.EditExportedChatInvite;
import dev.doppelgram.method.messages.ExportChatInvite;
import dev.doppelgram.method.messages.GetAdminsWithInvites;
import dev.doppelgram.method.messages.GetChatInviteImporters;
import dev.doppelgram.method.messages.GetDialogs;
import dev.doppelgram.method.messages.GetExportedChatInvite;
import dev.doppelgram.method.messages.GetExportedChatInvites;
import dev.doppelgram.method.messages.GetHistory;
import dev.doppelgram.method.messages.GetPeerDialogs;
import dev.doppelgram.method.messages.GetPinnedDialogs;
import dev.doppelgram.method.messages.HideAllChatJoinRequests;
import dev.doppelgram.method.messages.HideChatJoinRequest;
import dev.doppelgram.method.messages.ImportChatInvite;
import dev.doppelgram.method.messages.SendMessage;
import dev.doppelgram.method.updates.GetChannelDifference;
import dev.doppelgram.method.updates.GetDifference;
import dev.doppelgram.method.updates.GetState;
import dev.doppelgram.method.users.GetUsers;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.ConfigView;
import dev.doppelgram.view.Endpoint;
import dev.doppelgram.world.World;
import java.time.InstantSource;
import java.util.List;

/** The table of all API methods that the server serves. */
public final class Methods {
  private Methods() {}

  /**
   * The methods, acting on a world.
   *
   * @param keys the server's auth keys
   * @param realTime for what the wire and login codes go by
   */
  public static List<Method<?>> of(
      World world, Endpoint endpoint, TemporaryKeys keys, InstantSource realTime) {
    ConfigView config = new ConfigView(endpoint);
    return List.of(
        new BindTempAuthKey(keys, realTime),
        new SendCode(world.logins(), realTime),
        new SignIn(world.logins(), realTime),
        new SignUp(world.logins(), realTime),
        new LogOut(world.authorizations()),
        new GetAppConfig(),
        new GetCdnConfig(),
        new GetConfig(config, realTime),
        new GetNearestDc(config),
        new CheckChatInvite(world),
        new ImportChatInvite(world),
        new AddChatUser(world),
        new DeleteChatUser(world),
        new DeleteExportedChatInvite(world),
        new DeleteRevokedExportedChatInvites(world),
        new EditExportedChatInvite(world),
        new ExportChatInvite(world),
        new GetAdminsWithInvites(world),
        new GetChatInviteImporters(world),
        new GetExportedChatInvite(world),
        new GetExportedChatInvites(world),
        new HideAllChatJoinRequests(world),
        new HideChatJoinRequest(world),
        new GetDialogs(world),
        new GetHistory(world),
        new dev.doppelgram.method.messages.GetMessages(world),
        new GetPeerDialogs(world),
        new GetPinnedDialogs(world),
        new dev.doppelgram.method.messages.ReadHistory(world),
        new SendMessage(world),
        new dev.doppelgram.method.channels.GetMessages(world),
        new InviteToChannel(world),
        new JoinChannel(world),
        new LeaveChannel(world),
        new dev.doppelgram.method.channels.ReadHistory(world),
        new ToggleJoinRequest(world),
        new GetChannelDifference(world),
        new GetDifference(world),
        new GetState(world),
        new GetUsers(world));
  }
}
