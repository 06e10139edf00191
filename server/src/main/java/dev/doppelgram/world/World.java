// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.world;

import dev.doppelgram.world.model.ChatSeed;
import dev.doppelgram.world.model.Dcs;
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
  private final Dcs dcs;
  private final WorldClock clock;
  private final TurnClock turn;

  /** Written by the writer alone. */
  private transient volatile long turns;

  private final Accounts accounts;
  private final Chats chats;
  private final InviteLinks links;
  private final MessageBoxes boxes = new MessageBoxes();
  private final PendingEvents pendingEvents = new PendingEvents();
  private final Invites invites;
  private final JoinRequests joinRequests;
  private final ExportedInvites exportedInvites;
  private final InviteLists inviteLists;
  private final AdminLog adminLog;
  private final AccountManagement accountManagement;
  private final ChatManagement chatManagement;
  private final Messaging messaging;
  private final Auth auth;
  private final FolderSharing folderSharing;
  private final Payments payments;
  private final LiveSeeding liveSeeding;
  private final LiveEdits liveEdits;
  private final States states;
  private final Sights sights;
  private final Deadlines deadlines = new Deadlines();
  private final Lookups lookups;

  private World(WorldSeed seed, MintedSessions minted, Dcs dcs, WorldClock clock) {
    Derivation derivation = new Derivation(seed.seed());
    this.name = seed.name();
    this.dcs = dcs;
    this.switches = seed.switches();
    this.clock = clock;
    this.turn = new TurnClock(clock.now());
    this.accounts = new Accounts(derivation, seed.accounts());
    this.chats = new Chats(accounts);
    this.links = new InviteLinks(derivation);
    Consumer<Collection<ChatSeed>> chatSeeder =
        seeds -> {
          new ChatSeeder(accounts, chats, links, derivation, turn, dcs).found(seeds);
          new SeededHistory(accounts, chats, boxes, turn.instant()).write(seeds);
        };
    chatSeeder.accept(seed.chats());
    new SeededHistory(accounts, chats, boxes, turn.instant()).writeDialogs(seed.dialogs());
    Peeks peeks = new Peeks();
    Rights rights = new Rights(chats, links, peeks);
    this.adminLog = new AdminLog(accounts, rights, turn);
    Blocks blocks = new Blocks(accounts, seed.accounts(), pendingEvents, turn);
    ActionBars bars = new ActionBars(accounts, chats, links, boxes, blocks, pendingEvents);
    this.states = new States(accounts, chats, links, boxes, adminLog, bars, clock);
    states.restore(seed.state());
    Audience audience = new Audience(accounts, chats, links, boxes, pendingEvents);
    Membership membership =
        new Membership(chats, links, boxes, audience, adminLog, bars, pendingEvents);
    this.payments =
        new Payments(
            accounts, chats, links, membership, deadlines, derivation, adminLog, pendingEvents);
    Subscriptions subscriptions = payments.subscriptions();
    subscriptions.found(clock.now());
    this.joinRequests =
        new JoinRequests(accounts, chats, links, rights, audience, membership, pendingEvents);
    this.exportedInvites = new ExportedInvites(switches, accounts, links, rights, adminLog);
    this.inviteLists = new InviteLists(accounts, chats, links, subscriptions, rights);
    this.accountManagement =
        new AccountManagement(accounts, chats, boxes, blocks, bars, pendingEvents);
    this.chatManagement =
        new ChatManagement(
            chats,
            accounts,
            links,
            rights,
            boxes,
            audience,
            membership,
            joinRequests,
            adminLog,
            bars,
            deadlines,
            pendingEvents,
            derivation,
            turn);
    this.invites =
        new Invites(
            switches,
            accounts,
            chats,
            links,
            membership,
            joinRequests,
            chatManagement.guardBots(),
            peeks,
            subscriptions);
    this.messaging =
        new Messaging(
            accounts, chats, links, rights, boxes, blocks, adminLog, derivation, pendingEvents);
    this.auth = new Auth(accounts, minted, derivation, boxes, pendingEvents, turn, dcs, switches);
    this.folderSharing =
        new FolderSharing(
            accounts,
            chats,
            links,
            membership,
            chatManagement,
            derivation,
            seed.folders(),
            pendingEvents);
    this.lookups = new Lookups(accounts, chats, messaging.dialogs());
    this.sights = new Sights(chats, links, boxes);
    this.liveSeeding =
        new LiveSeeding(accounts, blocks, chats, links, chatSeeder, membership, joinRequests);
    this.liveEdits =
        new LiveEdits(
            accounts,
            auth.authorizations(),
            blocks,
            bars,
            chats,
            links,
            audience,
            pendingEvents,
            new ChatPhotos(accounts, derivation, turn, dcs),
            adminLog);
  }

  /**
   * Makes the world that a scenario describes.
   *
   * @param minted the auth keys that need no login
   * @param dcs its data centres: their digits make the login codes
   * @param realTime what the clock runs with, unless the scenario freezes it
   */
  public static World of(WorldSeed seed, MintedSessions minted, Dcs dcs, InstantSource realTime) {
    return new World(seed, minted, dcs, new WorldClock(realTime, seed.frozenAt()));
  }

  /** A world on one data centre: see {@link #of(WorldSeed, MintedSessions, Dcs, InstantSource)}. */
  public static World of(WorldSeed seed, MintedSessions minted, int dc, InstantSource realTime) {
    return of(seed, minted, Dcs.only(dc), realTime);
  }

  /** What the scenario calls it. */
  public String name() {
    return name;
  }

  public Dcs dcs() {
    return dcs;
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

  public AdminLog adminLog() {
    return adminLog;
  }

  public AccountManagement accountManagement() {
    return accountManagement;
  }

  public ChatManagement chatManagement() {
    return chatManagement;
  }

  public Messaging messaging() {
    return messaging;
  }

  public Auth auth() {
    return auth;
  }

  public FolderSharing folderSharing() {
    return folderSharing;
  }

  public Payments payments() {
    return payments;
  }

  public Lookups lookups() {
    return lookups;
  }

  public Sights sights() {
    return sights;
  }

  public Deadlines deadlines() {
    return deadlines;
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
