// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.authkey.TemporaryKeys;
import dev.doppelgram.method.account.GetPassword;
import dev.doppelgram.method.account.PasswordChecks;
import dev.doppelgram.method.auth.BindTempAuthKey;
import dev.doppelgram.method.auth.CancelCode;
import dev.doppelgram.method.auth.CheckPassword;
import dev.doppelgram.method.auth.ImportBotAuthorization;
import dev.doppelgram.method.auth.LogOut;
import dev.doppelgram.method.auth.ResendCode;
import dev.doppelgram.method.auth.SendCode;
import dev.doppelgram.method.auth.SignIn;
import dev.doppelgram.method.auth.SignUp;
import dev.doppelgram.method.channels.CreateChannel;
import dev.doppelgram.method.channels.DeleteChannel;
import dev.doppelgram.method.channels.EditAdmin;
import dev.doppelgram.method.channels.EditBanned;
import dev.doppelgram.method.channels.EditTitle;
import dev.doppelgram.method.channels.GetChannels;
import dev.doppelgram.method.channels.GetFullChannel;
import dev.doppelgram.method.channels.GetParticipant;
import dev.doppelgram.method.channels.GetParticipants;
import dev.doppelgram.method.channels.InviteToChannel;
import dev.doppelgram.method.channels.JoinChannel;
import dev.doppelgram.method.channels.LeaveChannel;
import dev.doppelgram.method.channels.ToggleJoinRequest;
import dev.doppelgram.method.chatlists.CheckChatlistInvite;
import dev.doppelgram.method.chatlists.DeleteExportedInvite;
import dev.doppelgram.method.chatlists.EditExportedInvite;
import dev.doppelgram.method.chatlists.ExportChatlistInvite;
import dev.doppelgram.method.chatlists.GetChatlistUpdates;
import dev.doppelgram.method.chatlists.GetExportedInvites;
import dev.doppelgram.method.chatlists.GetLeaveChatlistSuggestions;
import dev.doppelgram.method.chatlists.HideChatlistUpdates;
import dev.doppelgram.method.chatlists.JoinChatlistInvite;
import dev.doppelgram.method.chatlists.JoinChatlistUpdates;
import dev.doppelgram.method.chatlists.LeaveChatlist;
import dev.doppelgram.method.contacts.GetContacts;
import dev.doppelgram.method.contacts.ResolveUsername;
import dev.doppelgram.method.help.GetAppConfig;
import dev.doppelgram.method.help.GetCdnConfig;
import dev.doppelgram.method.help.GetConfig;
import dev.doppelgram.method.help.GetNearestDc;
import dev.doppelgram.method.langpack.GetLangPack;
import dev.doppelgram.method.messages.AddChatUser;
import dev.doppelgram.method.messages.CheckChatInvite;
import dev.doppelgram.method.messages.CreateChat;
import dev.doppelgram.method.messages.DeleteChat;
import dev.doppelgram.method.messages.DeleteChatUser;
import dev.doppelgram.method.messages.DeleteExportedChatInvite;
import dev.doppelgram.method.messages.DeleteRevokedExportedChatInvites;
import dev.doppelgram.method.messages.EditChatAbout;
import dev.doppelgram.method.messages.EditChatAdmin;
import dev.doppelgram.method.messages.EditChatDefaultBannedRights;
import dev.doppelgram.method.messages.EditChatTitle;
import dev.doppelgram.method.messages.EditExportedChatInvite;
import dev.doppelgram.method.messages.ExportChatInvite;
import dev.doppelgram.method.messages.GetAdminsWithInvites;
import dev.doppelgram.method.messages.GetChatInviteImporters;
import dev.doppelgram.method.messages.GetChats;
import dev.doppelgram.method.messages.GetDialogFilters;
import dev.doppelgram.method.messages.GetDialogs;
import dev.doppelgram.method.messages.GetExportedChatInvite;
import dev.doppelgram.method.messages.GetExportedChatInvites;
import dev.doppelgram.method.messages.GetFullChat;
import dev.doppelgram.method.messages.GetHistory;
import dev.doppelgram.method.messages.GetPeerDialogs;
import dev.doppelgram.method.messages.GetPinnedDialogs;
import dev.doppelgram.method.messages.HideAllChatJoinRequests;
import dev.doppelgram.method.messages.HideChatJoinRequest;
import dev.doppelgram.method.messages.ImportChatInvite;
import dev.doppelgram.method.messages.MigrateChat;
import dev.doppelgram.method.messages.RequestChatJoinWebView;
import dev.doppelgram.method.messages.SendMessage;
import dev.doppelgram.method.messages.UpdateDialogFilter;
import dev.doppelgram.method.messages.UpdateDialogFiltersOrder;
import dev.doppelgram.method.payments.ChangeStarsSubscription;
import dev.doppelgram.method.payments.FulfillStarsSubscription;
import dev.doppelgram.method.payments.GetPaymentForm;
import dev.doppelgram.method.payments.GetStarsStatus;
import dev.doppelgram.method.payments.GetStarsSubscriptions;
import dev.doppelgram.method.payments.GetStarsTransactions;
import dev.doppelgram.method.payments.GetStarsTransactionsByID;
import dev.doppelgram.method.payments.SendStarsForm;
import dev.doppelgram.method.updates.GetChannelDifference;
import dev.doppelgram.method.updates.GetDifference;
import dev.doppelgram.method.updates.GetState;
import dev.doppelgram.method.upload.GetFile;
import dev.doppelgram.method.users.GetFullUser;
import dev.doppelgram.method.users.GetUsers;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.view.ConfigView;
import dev.doppelgram.view.Endpoint;
import dev.doppelgram.world.World;
import java.util.ArrayList;
import java.util.List;

/** The table of all API methods that the server serves. */
public final class Methods {
  private Methods() {}

  /**
   * The methods, acting on a world.
   *
   * @param keys the server's auth keys
   */
  public static List<Method<?>> of(World world, Endpoint endpoint, TemporaryKeys keys) {
    List<Method<?>> methods = new ArrayList<>();
    methods.addAll(ofAccounts(world, keys));
    methods.addAll(ofServer(new ConfigView(endpoint)));
    methods.addAll(ofChannels(world));
    methods.addAll(ofMessages(world));
    methods.addAll(ofChatlists(world));
    methods.addAll(ofStars(world));
    methods.add(new GetChannelDifference(world));
    methods.add(new GetDifference(world));
    methods.add(new GetState(world));
    methods.addAll(DeviceMethods.of(world, new ConfigView(endpoint), keys));
    methods.addAll(EverydayMethods.of(world));
    methods.addAll(PublicChatMethods.of(world));
    methods.addAll(RoutineMethods.of(world));
    EmptyAnswer.all().forEach(methods::add);
    return methods;
  }

  /** Logins, and what accounts know of each other. */
  private static List<Method<?>> ofAccounts(World world, TemporaryKeys keys) {
    PasswordChecks passwords = new PasswordChecks();
    return List.of(
        new GetPassword(world.auth().authorizations(), passwords),
        new BindTempAuthKey(keys, world.dcs()),
        new CancelCode(world.auth().logins()),
        new CheckPassword(world.auth().authorizations(), passwords),
        new ImportBotAuthorization(world.auth().logins()),
        new LogOut(world.auth().authorizations()),
        new ResendCode(world.auth().logins()),
        new SendCode(world.auth().logins()),
        new SignIn(world.auth().logins()),
        new SignUp(world.auth().logins()),
        new GetContacts(world),
        new ResolveUsername(world),
        new GetFile(world),
        new GetFullUser(world),
        new GetUsers(world));
  }

  /** What the server says of itself. */
  private static List<Method<?>> ofServer(ConfigView config) {
    return List.of(
        new GetAppConfig(),
        new GetCdnConfig(),
        new GetConfig(config),
        new GetNearestDc(config),
        new dev.doppelgram.method.langpack.GetDifference(),
        new GetLangPack());
  }

  private static List<Method<?>> ofChannels(World world) {
    return List.of(
        new CreateChannel(world),
        new DeleteChannel(world),
        new EditAdmin(world),
        new EditBanned(world),
        new EditTitle(world),
        new GetChannels(world),
        new GetFullChannel(world),
        new dev.doppelgram.method.channels.GetMessages(world),
        new GetParticipant(world),
        new GetParticipants(world),
        new InviteToChannel(world),
        new JoinChannel(world),
        new LeaveChannel(world),
        new dev.doppelgram.method.channels.ReadHistory(world),
        new ToggleJoinRequest(world));
  }

  private static List<Method<?>> ofChatlists(World world) {
    return List.of(
        new CheckChatlistInvite(world),
        new DeleteExportedInvite(world),
        new EditExportedInvite(world),
        new ExportChatlistInvite(world),
        new GetChatlistUpdates(world),
        new GetExportedInvites(world),
        new GetLeaveChatlistSuggestions(world),
        new HideChatlistUpdates(world),
        new JoinChatlistInvite(world),
        new JoinChatlistUpdates(world),
        new LeaveChatlist(world));
  }

  private static List<Method<?>> ofStars(World world) {
    return List.of(
        new ChangeStarsSubscription(world),
        new FulfillStarsSubscription(world),
        new GetPaymentForm(),
        new GetStarsStatus(world),
        new GetStarsSubscriptions(world),
        new GetStarsTransactions(world),
        new GetStarsTransactionsByID(world),
        new SendStarsForm(world));
  }

  private static List<Method<?>> ofMessages(World world) {
    return List.of(
        new AddChatUser(world),
        new CheckChatInvite(world),
        new CreateChat(world),
        new DeleteChat(world),
        new DeleteChatUser(world),
        new DeleteExportedChatInvite(world),
        new DeleteRevokedExportedChatInvites(world),
        new EditChatAbout(world),
        new EditChatAdmin(world),
        new EditChatDefaultBannedRights(world),
        new EditChatTitle(world),
        new EditExportedChatInvite(world),
        new ExportChatInvite(world),
        new GetAdminsWithInvites(world),
        new GetChatInviteImporters(world),
        new GetChats(world),
        new GetDialogFilters(world),
        new GetExportedChatInvite(world),
        new GetExportedChatInvites(world),
        new GetFullChat(world),
        new dev.doppelgram.method.messages.GetMessages(world),
        new GetDialogs(world),
        new GetHistory(world),
        new GetPeerDialogs(world),
        new GetPinnedDialogs(world),
        new HideAllChatJoinRequests(world),
        new HideChatJoinRequest(world),
        new ImportChatInvite(world),
        new MigrateChat(world),
        new dev.doppelgram.method.messages.ReadHistory(world),
        new RequestChatJoinWebView(world),
        new UpdateDialogFilter(world),
        new UpdateDialogFiltersOrder(world),
        new SendMessage(world));
  }
}
