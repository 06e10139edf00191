// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

/** What is done to a chat and to those who are in it. */
public final class ChatManagement {
  private final MemberAdditions arrivals;
  private final LeavingChats leavingChats;
  private final ChatSettings chatSettings;
  private final Bans bans;
  private final Promotions promotions;
  private final ChatCreation chatCreation;
  private final Migrations migrations;
  private final Participants participants;

  ChatManagement(
      Chats chats,
      Accounts accounts,
      InviteLinks links,
      Rights rights,
      MessageBoxes boxes,
      Audience audience,
      Membership membership,
      JoinRequests joinRequests,
      PendingEvents pendingEvents,
      Derivation derivation,
      TurnClock turn) {
    arrivals = new MemberAdditions(chats, rights, membership, joinRequests);
    leavingChats = new LeavingChats(chats, rights, membership);
    chatSettings = new ChatSettings(chats, links, rights, boxes, pendingEvents);
    bans = new Bans(chats, links, rights, audience, membership, pendingEvents);
    promotions = new Promotions(chats, links, rights, arrivals, membership, pendingEvents);
    chatCreation =
        new ChatCreation(chats, arrivals, membership, boxes, pendingEvents, derivation, turn);
    migrations =
        new Migrations(
            accounts, chats, links, boxes, membership, chatCreation, audience, pendingEvents);
    participants = new Participants(accounts, chats, links, rights);
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

  public Participants participants() {
    return participants;
  }
}
