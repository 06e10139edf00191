// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.MintedSessions;
import dev.doppelgram.world.model.Switches;
import dev.doppelgram.world.model.WorldSeed;
import dev.doppelgram.world.model.WorldState;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Accounts, chats and links as they are now, and what may happen to them.
 *
 * <p>Apart from the {@link #clock} it belongs to one writer: nothing here is synchronised.
 */
public final class World {
  private final String name;
  private final Switches switches;
  private final WorldClock clock;
  private final TurnClock turn;

  /** Written by the writer alone. */
  private volatile long turns;

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes = new MessageBoxes();
  private final PendingEvents pendingEvents = new PendingEvents();
  private final Invites invites;
  private final JoinRequests joinRequests;
  private final ExportedInvites exportedInvites;
  private final InviteLists inviteLists;
  private final MemberAdditions arrivals;
  private final LeavingChats leavingChats;
  private final ChatSettings chatSettings;
  private final Messages messages;
  private final Histories histories;
  private final ReadMarks readMarks;
  private final Dialogs dialogs;
  private final Differences differences;
  private final Bans bans;
  private final Promotions promotions;
  private final ChatCreation chatCreation;
  private final Migrations migrations;
  private final Participants participants;
  private final Authorizations authorizations;
  private final Logins logins;
  private final LiveSeeding liveSeeding;
  private final LiveEdits liveEdits;
  private final States states;
  private final Sights sights;
  private final Folders folders;
  private final Deadlines deadlines;
  private final Stars stars;
  private final Subscriptions subscriptions;
  private final ChatlistInvites chatlistInvites;
  private final Chatlists chatlists;
  private final LoginTokens loginTokens;
  private final ExportedLogins exportedLogins;
  private final Files files;
  private final Lookups lookups;
  private final Blocks blocks;
  private final MessageActions messageActions;
  private final Profiles profiles;
  private final BotCommands botCommands = new BotCommands();

  private World(WorldSeed seed, MintedSessions minted, int dc, WorldClock clock) {
    Derivation derivation = new Derivation(seed.seed());
    this.name = seed.name();
    this.switches = seed.switches();
    this.clock = clock;
    this.turn = new TurnClock(clock.now());
    this.accounts = new Accounts(derivation, seed.accounts());
    this.chats = new Chats(accounts);
    this.links = new InviteLinks(derivation);
    Consumer<Collection<ChatSeed>> chatSeeder =
        seeds -> {
          new ChatSeeder(accounts, chats, links, derivation, turn, dc).found(seeds);
          new SeededHistory(accounts, chats, boxes, turn.instant()).write(seeds);
        };
    chatSeeder.accept(seed.chats());
    this.states = new States(accounts, chats, links, boxes, clock);
    states.restore(seed.state());
    Peeks peeks = new Peeks();
    Rights rights = new Rights(chats, links, peeks);
    Audience audience = new Audience(accounts, chats, links, boxes, pendingEvents);
    Membership membership = new Membership(chats, links, boxes, audience, pendingEvents);
    this.deadlines = new Deadlines();
    this.stars = new Stars(accounts, derivation, pendingEvents);
    this.subscriptions =
        new Subscriptions(
            accounts, chats, links, stars, membership, deadlines, derivation, pendingEvents);
    subscriptions.found(clock.now());
    this.joinRequests =
        new JoinRequests(accounts, chats, links, rights, audience, membership, pendingEvents);
    this.invites =
        new Invites(
            switches, accounts, chats, links, membership, joinRequests, peeks, subscriptions);
    this.exportedInvites = new ExportedInvites(switches, accounts, links, rights);
    this.inviteLists = new InviteLists(accounts, chats, links, subscriptions, rights);
    this.blocks = new Blocks(pendingEvents);
    this.arrivals = new MemberAdditions(chats, rights, membership, joinRequests);
    this.leavingChats = new LeavingChats(chats, rights, membership);
    this.chatSettings = new ChatSettings(chats, links, rights, boxes, pendingEvents);
    this.bans = new Bans(chats, links, rights, audience, membership, pendingEvents);
    this.promotions = new Promotions(chats, links, rights, arrivals, membership, pendingEvents);
    this.chatCreation =
        new ChatCreation(chats, arrivals, membership, boxes, pendingEvents, derivation, turn);
    this.migrations =
        new Migrations(
            accounts, chats, links, boxes, membership, chatCreation, audience, pendingEvents);
    this.participants = new Participants(accounts, chats, links, rights);
    this.messages = new Messages(accounts, chats, links, rights, boxes, blocks, pendingEvents);
    this.histories = new Histories(chats, boxes, rights);
    this.messageActions =
        new MessageActions(accounts, chats, boxes, rights, messages, histories, pendingEvents);
    this.profiles = new Profiles(accounts, chats, boxes, pendingEvents);
    this.readMarks = new ReadMarks(chats, boxes, pendingEvents);
    this.dialogs = new Dialogs(chats, boxes);
    this.differences = new Differences(chats, boxes, rights, dialogs);
    this.lookups = new Lookups(accounts, chats, dialogs);
    this.files = new Files(derivation, dc);
    this.sights = new Sights(chats, links, boxes);
    this.authorizations = new Authorizations(accounts, minted);
    this.loginTokens = new LoginTokens(authorizations, derivation, pendingEvents);
    this.exportedLogins = new ExportedLogins(authorizations, accounts, derivation);
    this.logins = new Logins(accounts, authorizations, derivation, dc);
    ChatlistLinks chatlistLinks = new ChatlistLinks(derivation);
    this.folders = new Folders(chatlistLinks, pendingEvents);
    this.chatlistInvites = new ChatlistInvites(chats, folders, chatlistLinks, migrations);
    this.chatlists =
        new Chatlists(accounts, chats, folders, chatlistLinks, links, membership, leavingChats);
    new FolderSeeder(accounts, chats, folders, chatlistLinks).found(seed.folders());
    this.liveSeeding =
        new LiveSeeding(accounts, chats, links, chatSeeder, membership, joinRequests);
    this.liveEdits =
        new LiveEdits(
            accounts,
            authorizations,
            chats,
            links,
            audience,
            pendingEvents,
            new ChatPhotos(derivation, turn, dc));
  }

  /**
   * Makes the world that a scenario describes.
   *
   * @param minted the auth keys that need no login
   * @param dc the number of the data centre: its last digit makes the login codes
   * @param realTime what the clock runs with, unless the scenario freezes it
   */
  public static World of(WorldSeed seed, MintedSessions minted, int dc, InstantSource realTime) {
    return new World(seed, minted, dc, new WorldClock(realTime, seed.frozenAt()));
  }

  /** What the scenario calls it. */
  public String name() {
    return name;
  }

  public Switches switches() {
    return switches;
  }

  /** The only part that other threads may use; a turn reads it once, when it begins. */
  public WorldClock clock() {
    return clock;
  }

  /** Tells of each change of the clock, on the thread that makes it. */
  public void watchClock(Consumer<WorldClock.Setting> listener) {
    clock.watch(listener);
  }

  /** Sets the clock as that of another world is set. */
  public void setClock(WorldClock.Setting setting) {
    clock.set(setting);
  }

  /** Begins a turn: whatever happens until the next one happens at this instant. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // the writer alone adds
  public void begin(Instant now) {
    turn.begin(now);
    turns++;
  }

  /** How many turns have begun; to be asked by any thread. */
  public long turns() {
    return turns;
  }

  /** The instant of the turn at hand; before the first, that of the world's start. */
  public Instant now() {
    return turn.instant();
  }

  public Accounts accounts() {
    return accounts;
  }

  public Chats chats() {
    return chats;
  }

  public InviteLinks links() {
    return links;
  }

  public MessageBoxes boxes() {
    return boxes;
  }

  public PendingEvents pendingEvents() {
    return pendingEvents;
  }

  public Invites invites() {
    return invites;
  }

  public JoinRequests joinRequests() {
    return joinRequests;
  }

  public ExportedInvites exportedInvites() {
    return exportedInvites;
  }

  public InviteLists inviteLists() {
    return inviteLists;
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

  public Messages messages() {
    return messages;
  }

  public Histories histories() {
    return histories;
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

  public Blocks blocks() {
    return blocks;
  }

  public MessageActions messageActions() {
    return messageActions;
  }

  public Profiles profiles() {
    return profiles;
  }

  public BotCommands botCommands() {
    return botCommands;
  }

  public Lookups lookups() {
    return lookups;
  }

  public Files files() {
    return files;
  }

  public LoginTokens loginTokens() {
    return loginTokens;
  }

  public ExportedLogins exportedLogins() {
    return exportedLogins;
  }

  public Sights sights() {
    return sights;
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

  public Authorizations authorizations() {
    return authorizations;
  }

  public Logins logins() {
    return logins;
  }

  public Deadlines deadlines() {
    return deadlines;
  }

  public Stars stars() {
    return stars;
  }

  public Subscriptions subscriptions() {
    return subscriptions;
  }

  public Folders folders() {
    return folders;
  }

  public ChatlistInvites chatlistInvites() {
    return chatlistInvites;
  }

  public Chatlists chatlists() {
    return chatlists;
  }

  public LiveSeeding liveSeeding() {
    return liveSeeding;
  }

  /** What has become of it. */
  public WorldState state() {
    return states.now();
  }

  public LiveEdits liveEdits() {
    return liveEdits;
  }
}
