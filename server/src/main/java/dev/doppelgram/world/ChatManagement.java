// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

/** What is done to a chat and to those who are in it. */
public final class ChatManagement {
  private final GuardBots guardBots;
  private final MemberAdditions arrivals;
  private final LeavingChats leavingChats;
  private final ChatSettings chatSettings;
  private final Bans bans;
  private final Promotions promotions;
  private final ChatCreation chatCreation;
  private final Migrations migrations;
  private final Participants participants;
  private final ChatUsernames chatUsernames;
  private final ChatLists chatLists;
  private final DiscussionGroups discussionGroups;

  ChatManagement(
      Chats chats,
      Accounts accounts,
      InviteLinks links,
      Rights rights,
      MessageBoxes boxes,
      Audience audience,
      Membership membership,
      JoinRequests joinRequests,
      AdminLog adminLog,
      ActionBars actionBars,
      Deadlines deadlines,
      PendingEvents pendingEvents,
      Derivation derivation,
      TurnClock turn) {
    guardBots =
        new GuardBots(
            accounts, chats, links, joinRequests, audience, deadlines, derivation, pendingEvents);
    guardBots.found();
    arrivals = new MemberAdditions(chats, rights, membership, joinRequests, guardBots, actionBars);
    leavingChats = new LeavingChats(chats, rights, membership);
    chatSettings = new ChatSettings(chats, links, rights, boxes, adminLog, pendingEvents);
    bans = new Bans(chats, links, rights, audience, membership, pendingEvents);
    promotions = new Promotions(chats, links, rights, arrivals, membership, pendingEvents);
    chatCreation =
        new ChatCreation(
            chats, arrivals, membership, boxes, actionBars, pendingEvents, derivation, turn);
    migrations =
        new Migrations(
            accounts, chats, links, boxes, membership, chatCreation, audience, pendingEvents);
    participants = new Participants(accounts, chats, links, rights);
    chatUsernames = new ChatUsernames(accounts, chats, rights, adminLog, pendingEvents);
    chatLists = new ChatLists(chats, boxes);
    discussionGroups = new DiscussionGroups(chats, rights, adminLog, pendingEvents);
  }

  public GuardBots guardBots() {
    return guardBots;
  }

  public MemberAdditions arrivals() {
    return arrivals;
  }

  public LeavingChats leavingChats() {
    return leavingChats;
  }

  public ChatSettings chatSettings() {
    return chatSettings;
  }

  public Bans bans() {
    return bans;
  }

  public Promotions promotions() {
    return promotions;
  }

  public ChatCreation chatCreation() {
    return chatCreation;
  }

  public Migrations migrations() {
    return migrations;
  }

  public ChatUsernames chatUsernames() {
    return chatUsernames;
  }

  public DiscussionGroups discussionGroups() {
    return discussionGroups;
  }

  public ChatLists chatLists() {
    return chatLists;
  }

  public Participants participants() {
    return participants;
  }
}
