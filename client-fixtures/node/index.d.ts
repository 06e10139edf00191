// SPDX-License-Identifier: Apache-2.0

/** A number of seconds, their parts, or ISO 8601: `3`, `{days: 1}`, `"PT30S"`. */
export type Duration = number | string | { days?: number; hours?: number; minutes?: number; seconds?: number };

/** An object of TL, by its names there. */
export interface TlObject {
  _: string;
  [field: string]: unknown;
}

export type SessionFormat = "gramjs" | "mtcute" | "telethon" | "pyrogram" | "gotd" | "hex";

/** Whose calls are meant, and how often a rule acts: always, unless told otherwise. */
export interface Whose {
  account?: string;
  hash?: string;
  layer?: number;
  times?: number;
  after?: number;
  every?: number;
  chance?: number;
  at?: string;
}

export interface CallPattern {
  method: string;
  account?: string;
  hash?: string;
  layer?: number;
  outcome?: string;
}

export interface Expected extends Omit<CallPattern, "method"> {
  /** Exactly so many; once or more, if nothing is said. */
  times?: number;
  atLeast?: number;
  atMost?: number;
  /** Waits so long for them. */
  within?: Duration;
}

export type Kind = "call" | "push" | "connection" | "finding" | "rule" | "reset";

export interface JournalFilter {
  kind?: Kind;
  method?: string;
  account?: string;
  outcome?: string;
  after?: number;
  /** Waits for the first entry that fits, at most a minute. */
  wait?: Duration;
}

export interface Entry {
  seq: number;
  at: Date;
  kind: Kind;
  account?: string;
  device?: number;
  session?: string;
  layer?: number;
  method?: string;
  /** What was called, or what was pushed. */
  request?: TlObject;
  /** `ok`, or the error with its code: `400 INVITE_HASH_EXPIRED`. */
  outcome?: string;
  /** What was meant, perhaps, by a call that was refused. */
  note?: string;
  connection?: number;
  tookMs?: number;
}

export interface Account {
  name: string;
  id: number;
  phone?: string;
  first_name: string;
  username?: string;
  bot: boolean;
  chats: unknown;
}

/** The keys that a scenario has for it. */
export type Keys = Record<string, unknown>;

export interface Chat {
  name: string;
  members: string[];
  banned: string[];
  requested_by: string[];
  participants_count: number;
  [setting: string]: unknown;
}

export interface Member {
  chat: string;
  account: string;
  member: boolean;
  banned: boolean;
  date?: string;
  admin?: string[];
  rank?: string;
  invite?: string;
  approved_by?: string;
}

export interface Invite {
  hash: string;
  link: string;
  chat: string;
  usage: number;
  revoked: boolean;
  permanent: boolean;
  request_needed: boolean;
  [setting: string]: unknown;
}

export interface Info {
  version: string;
  world: string;
  scenario: string;
  mtproto: string;
  socks?: string;
  http: string;
  dc: number;
  fingerprint: string;
  layers: [number, number];
  clock: { now: string; frozen: boolean };
}

export class Rule {
  readonly id: number;
  /** How often it has acted. */
  acted(): Promise<number>;
  /** Whether it has acted as often as it may. */
  spent(): Promise<boolean>;
  /** Lets it act so often and no more, what it has done already included. */
  times(most: number): Promise<void>;
  /** Lets go on what a rule with `hold` keeps. */
  release(): Promise<void>;
  /** Takes the rule back; what it holds goes on. */
  remove(): Promise<void>;
}

/** The world's clock, which does not go back. */
export class Clock {
  now(): Promise<Date>;
  frozen(): Promise<boolean>;
  advance(by: Duration): Promise<Date>;
  set(now: Date): Promise<void>;
  /** Stops, where it is or at an instant. */
  freeze(at?: Date): Promise<void>;
  /** Goes on from where it stands. */
  run(): Promise<void>;
}

export interface ClientOptions {
  /** Each account has 32 devices. */
  device?: number;
  [option: string]: unknown;
}

/** One world of a server: accounts, chats, links, messages and a clock, on a port of its own. */
export class World implements AsyncDisposable {
  readonly name: string;
  readonly scenario: string;
  readonly host: string;
  readonly port: number;
  readonly dc: number;
  readonly fingerprint: string;
  readonly url: string;
  readonly socks?: { host: string; port: number };
  readonly clock: Clock;

  /** A rule by the keys that `faults:` of a scenario has. */
  addRule(rule: Record<string, unknown>): Promise<Rule>;
  /** Refuses calls with an error such as FLOOD_WAIT_30, USERS_TOO_MUCH or 406_INVITE_HASH_EXPIRED. */
  fail(method: string, error: string, whose?: Whose): Promise<Rule>;
  failOnce(method: string, error: string, whose?: Omit<Whose, "times">): Promise<Rule>;
  /** Makes each account wait until the world's clock has moved on. */
  floodWait(method: string, wait: Duration, whose?: Whose): Promise<Rule>;
  answer(method: string, result: TlObject, whose?: Whose): Promise<Rule>;
  /** Answers later, in real time. */
  delay(method: string, by: Duration, whose?: Whose): Promise<Rule>;
  /** Answers when the test says `release()`. */
  hold(method: string, whose?: Whose): Promise<Rule>;
  /** All that are in force, each with `id`, `acted` and `spent`. */
  rules(): Promise<Record<string, unknown>[]>;
  /** Takes back every rule that came from tests. */
  removeRules(): Promise<void>;

  /** Asserts that calls were made; resolves to how many. Throws `Unverified`. */
  verify(method: string, expected?: Expected): Promise<number>;
  /** Asserts that calls came in this order, others between them. */
  verifyOrder(...calls: (string | CallPattern)[]): Promise<void>;
  /** What happened, in order. */
  journal(filter?: JournalFilter): Promise<Entry[]>;
  calls(filter?: Omit<JournalFilter, "kind">): Promise<Entry[]>;
  /** Empties the journal. */
  forget(): Promise<void>;
  /** The journal's last lines, as a failing test shows them. */
  excerpt(): Promise<string>;

  /** A session string that is logged in; teleproto takes GramJS's. */
  session(account: string, format?: SessionFormat, options?: { device?: number }): Promise<string>;

  // Changes, each as a client's call would be: everybody concerned is told, or it is `Refused`. Accounts and chats are
  // named by their key in the scenario or by their id; keys are those of a scenario, and null takes one away.

  accounts(): Promise<Account[]>;
  account(name: string): Promise<Account>;
  /** What is left out is made up. */
  addAccount(name: string, keys?: Keys): Promise<Account>;
  changeAccount(name: string, keys: Keys): Promise<Account>;
  /** As another device would: SESSION_REVOKED until a login, for all that have called or for one. */
  endSessions(account: string, device?: number): Promise<void>;

  chats(): Promise<Chat[]>;
  chat(name: string): Promise<Chat>;
  addChat(name: string, keys: Keys): Promise<Chat>;
  changeChat(name: string, keys: Keys): Promise<Chat>;
  /** As its creator would. */
  deleteChat(name: string): Promise<void>;
  /** Makes a supergroup of the basic group, as its creator would; gives the supergroup. */
  migrateChat(name: string): Promise<Chat>;
  /** Writes a message as a client would; resolves to its id. */
  sendMessage(chat: string, sender: string, text: string): Promise<number>;

  member(chat: string, account: string): Promise<Member>;
  /** Joins a public chat, or by a link; or is added, by the creator or another member. */
  join(chat: string, account: string, how?: { by?: string; invite?: string }): Promise<Member>;
  /** Makes an admin, with `["invite_users"]`; none at all takes that back. */
  promote(chat: string, account: string, rights: string[], how?: { rank?: string; by?: string }): Promise<Member>;
  leave(chat: string, account: string): Promise<void>;
  remove(chat: string, account: string, by: string): Promise<void>;
  /** Removes for good. */
  ban(chat: string, account: string, by?: string): Promise<void>;
  askToJoin(chat: string, account: string, how?: { invite?: string }): Promise<void>;
  approve(chat: string, account: string, by?: string): Promise<void>;
  decline(chat: string, account: string, by?: string): Promise<void>;
  /** Takes the request back. */
  withdraw(chat: string, account: string): Promise<void>;

  invites(): Promise<Invite[]>;
  invite(hash: string): Promise<Invite>;
  /** Its hash is made up unless given. */
  addInvite(chat: string, keys?: Keys): Promise<Invite>;
  changeInvite(hash: string, keys: Keys): Promise<Invite>;
  /** Forgets one that is revoked. */
  deleteInvite(hash: string): Promise<void>;

  /** Sends an update of your own; resolves to how many sessions were sent it. */
  push(account: string, update: TlObject): Promise<number>;
  /** The world as a scenario that starts exactly here, in YAML. */
  state(): Promise<string>;
  /** Goes on from a state; connections close. */
  restore(state: string): Promise<void>;
  /** Plays another scenario from its start; connections close. */
  play(scenario: Record<string, unknown>): Promise<void>;

  /** Plays the scenario from its start: connections close, rules of tests go. */
  reset(): Promise<void>;

  /**
   * A `TelegramClient` of GramJS that is led here, not yet connected; it ends with the world. Without an account it is
   * not logged in. Options are those of the client: `gramjs<TelegramClient>("bob")`.
   */
  gramjs<Client = any>(account?: string, options?: ClientOptions): Promise<Client>;
  teleproto<Client = any>(account?: string, options?: ClientOptions): Promise<Client>;
  mtcute<Client = any>(account?: string, options?: ClientOptions): Promise<Client>;

  /** Stops the world, and the clients that it made. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface WorldOptions {
  /** YAML, in the place of a scenario. */
  text?: string;
  name?: string;
  port?: number;
  /** It goes when nobody has used it for so long: an hour; null for never. */
  idle?: Duration | null;
  socks?: boolean;
  strict?: boolean;
  dc?: number;
  mtproxy_secret?: string;
  advertise?: string;
  remembered_layer?: number;
  /** Directories in which a scenario's file may be. */
  beside?: string[];
}

export type Scenario = string | URL | Record<string, unknown>;

/** A server, which makes worlds. */
export class Doppelgram implements AsyncDisposable {
  readonly url: string;

  /** Starts the server that the package carries, on a free port; it ends with this process. Needs Java 17 or newer. */
  static start(options?: { arguments?: string[]; java?: string; timeout?: number }): Promise<Doppelgram>;
  /** A server that runs already: `http://127.0.0.1:20443`. */
  static connect(url: string): Promise<Doppelgram>;
  /** The server of DOPPELGRAM_URL, or else one that is started once for this process. */
  static shared(): Promise<Doppelgram>;
  /** A world of the shared server. */
  static world(scenario?: Scenario, options?: WorldOptions): Promise<World>;

  /** Starts a world: of a file, the name of a built-in scenario, or a scenario as an object. */
  world(scenario?: Scenario, options?: WorldOptions): Promise<World>;
  worlds(): Promise<Info[]>;
  info(): Promise<Info>;
  /** The last lines that the server printed, where it is a process of ours. */
  output(): string;
  /** Ends the process, if it is ours. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A test with a world of its own, for any runner: the world ends with it, and what the server saw stands below its
 * failure. `test("a link expires", withWorld("book-club.yaml", async (tg) => { … }))`
 */
export function withWorld<Context extends unknown[]>(
  scenario: Scenario | undefined,
  test: (world: World, ...context: Context) => unknown,
): (...context: Context) => Promise<any>;
export function withWorld<Context extends unknown[]>(
  scenario: Scenario | undefined,
  options: WorldOptions,
  test: (world: World, ...context: Context) => unknown,
): (...context: Context) => Promise<any>;

/** The control API refuses a request; `status` is HTTP's, `problem` what it answered (RFC 9457). */
export class DoppelgramError extends Error {
  readonly status: number;
  readonly problem: Record<string, unknown>;
}

/** What the API would say to a client. */
export class Refused extends DoppelgramError {
  readonly code: number;
  readonly error: string;
}

export class ScenarioError extends DoppelgramError {
  readonly mistakes: { line: number; column: number; message: string }[];
}

/** What was expected of the clients did not happen; the message says what did. */
export class Unverified extends Error {}

/** The server did not start; the message holds what it printed. */
export class StartError extends Error {}
