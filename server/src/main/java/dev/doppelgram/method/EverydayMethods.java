// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.method;

import dev.doppelgram.method.account.CheckUsername;
import dev.doppelgram.method.account.UpdateProfile;
import dev.doppelgram.method.account.UpdateUsername;
import dev.doppelgram.method.bots.GetBotCommands;
import dev.doppelgram.method.bots.ResetBotCommands;
import dev.doppelgram.method.bots.SetBotCommands;
import dev.doppelgram.method.bots.SetJoinChatResults;
import dev.doppelgram.method.channels.GetSendAs;
import dev.doppelgram.method.contacts.Block;
import dev.doppelgram.method.contacts.GetBlocked;
import dev.doppelgram.method.contacts.Unblock;
import dev.doppelgram.method.messages.DeleteHistory;
import dev.doppelgram.method.messages.EditMessage;
import dev.doppelgram.method.messages.ForwardMessages;
import dev.doppelgram.method.messages.GetAllDrafts;
import dev.doppelgram.method.messages.GetBotCallbackAnswer;
import dev.doppelgram.method.messages.GetCommonChats;
import dev.doppelgram.method.messages.GetOnlines;
import dev.doppelgram.method.messages.GetPeerSettings;
import dev.doppelgram.method.messages.GetWebPagePreview;
import dev.doppelgram.method.messages.HidePeerSettingsBar;
import dev.doppelgram.method.messages.ReadMentions;
import dev.doppelgram.method.messages.SaveDraft;
import dev.doppelgram.method.messages.SendMedia;
import dev.doppelgram.method.messages.SendMultiMedia;
import dev.doppelgram.method.messages.SendReaction;
import dev.doppelgram.method.messages.SetBotCallbackAnswer;
import dev.doppelgram.method.messages.SetTyping;
import dev.doppelgram.method.messages.StartBot;
import dev.doppelgram.method.messages.UnpinAllMessages;
import dev.doppelgram.method.messages.UpdatePinnedMessage;
import dev.doppelgram.method.messages.UploadMedia;
import dev.doppelgram.method.photos.GetUserPhotos;
import dev.doppelgram.method.upload.SaveBigFilePart;
import dev.doppelgram.method.upload.SaveFilePart;
import dev.doppelgram.rpc.Method;
import dev.doppelgram.world.World;
import java.util.List;

/** What the everyday calls of client libraries do: messages, names, contacts, bots. */
final class EverydayMethods {
  private EverydayMethods() {}

  static List<Method<?>> of(World world) {
    return List.of(
        new CheckUsername(world),
        new UpdateProfile(world),
        new UpdateUsername(world),
        new GetBotCommands(world),
        new ResetBotCommands(world),
        new SetBotCommands(world),
        new SetJoinChatResults(world),
        new GetSendAs(world),
        new Block(world),
        new GetBlocked(world),
        new dev.doppelgram.method.contacts.Search(world),
        new Unblock(world),
        new DeleteHistory(world),
        new EditMessage(world),
        new ForwardMessages(world),
        new GetAllDrafts(world),
        new GetCommonChats(world),
        new GetOnlines(world),
        new GetPeerSettings(world),
        new GetWebPagePreview(),
        new HidePeerSettingsBar(world),
        new ReadMentions(world),
        new SaveDraft(world),
        new SendReaction(world),
        new SetTyping(world),
        new UnpinAllMessages(world),
        new UpdatePinnedMessage(world),
        new GetUserPhotos(world),
        new GetBotCallbackAnswer(world),
        new SetBotCallbackAnswer(world),
        new StartBot(world),
        new SaveBigFilePart(world),
        new SaveFilePart(world),
        new SendMedia(world),
        new SendMultiMedia(world),
        new UploadMedia(world),
        new dev.doppelgram.method.channels.DeleteMessages(world),
        new dev.doppelgram.method.messages.DeleteMessages(world),
        new dev.doppelgram.method.messages.Search(world));
  }
}
