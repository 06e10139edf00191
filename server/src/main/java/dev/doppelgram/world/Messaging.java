// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

/** Messages, the files in them, chats' histories and what a client has seen of them. */
public final class Messaging {
  private final Messages messages;
  private final Histories histories;
  private final MessageActions messageActions;
  private final ReadMarks readMarks;
  private final Dialogs dialogs;
  private final Differences differences;
  private final Files files;

  Messaging(
      Accounts accounts,
      Chats chats,
      InviteLinks links,
      Rights rights,
      MessageBoxes boxes,
      Blocks blocks,
      AdminLog adminLog,
      Derivation derivation,
      PendingEvents pendingEvents) {
    messages = new Messages(accounts, chats, links, rights, boxes, blocks, adminLog, pendingEvents);
    histories = new Histories(chats, boxes, rights);
    messageActions =
        new MessageActions(
            accounts, chats, boxes, rights, messages, histories, adminLog, pendingEvents);
    readMarks = new ReadMarks(chats, boxes, pendingEvents);
    dialogs = new Dialogs(chats, boxes);
    differences = new Differences(chats, boxes, rights, dialogs);
    files = new Files(derivation);
  }

  public Messages messages() {
    return messages;
  }

  public Histories histories() {
    return histories;
  }

  public MessageActions messageActions() {
    return messageActions;
  }

  public ReadMarks readMarks() {
    return readMarks;
  }

  public Dialogs dialogs() {
    return dialogs;
  }

  public Differences differences() {
    return differences;
  }

  public Files files() {
    return files;
  }
}
