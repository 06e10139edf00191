// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

/** What is done with messages beside writing and reading them. */
public final class MessageActions {
  private final MessageEdits edits;
  private final MessageDeletions deletions;
  private final Pins pins;
  private final Forwards forwards;
  private final Reactions reactions;
  private final Typists typists;
  private final Drafts drafts;
  private final Callbacks callbacks;

  MessageActions(
      Accounts accounts,
      Chats chats,
      MessageBoxes boxes,
      Rights rights,
      Messages messages,
      Histories histories,
      AdminLog adminLog,
      PendingEvents pendingEvents) {
    MessageAccess access = new MessageAccess(chats, boxes, rights);
    MessageLog log = new MessageLog(chats, access, adminLog);
    MessageChanges changes = new MessageChanges(boxes, pendingEvents);
    this.edits = new MessageEdits(access, changes, log, pendingEvents);
    this.deletions = new MessageDeletions(access, boxes, changes, log);
    this.pins = new Pins(chats, access, boxes, changes, log, pendingEvents);
    this.forwards = new Forwards(chats, access, messages, histories);
    this.reactions = new Reactions(access, changes, pendingEvents, histories);
    this.typists = new Typists(chats, messages, pendingEvents);
    this.drafts = new Drafts(pendingEvents);
    this.callbacks = new Callbacks(access, boxes, accounts, pendingEvents);
  }

  public MessageEdits edits() {
    return edits;
  }

  public MessageDeletions deletions() {
    return deletions;
  }

  public Pins pins() {
    return pins;
  }

  public Forwards forwards() {
    return forwards;
  }

  public Reactions reactions() {
    return reactions;
  }

  public Typists typists() {
    return typists;
  }

  public Callbacks callbacks() {
    return callbacks;
  }

  public Drafts drafts() {
    return drafts;
  }
}
