// Accounts, chats with their members, and links.
import { call, get, segment } from "./api.js";
import { action, byId, copy, h, paged, renew, say } from "./dom.js";

const FORMATS = ["gramjs", "telethon", "pyrogram", "mtcute", "gotd", "hex"];
const PROGRAMS = ["gramjs", "teleproto", "mtcute", "telethon", "pyrogram", "kurigram", "gotd", "grammers", "madelineproto", "tdlib", "tdl-coroutines"];

let now = new Date();
let openDetails = new Set();
let last = "";
let looks = 0;

export function setNow(instant) {
  now = instant;
}

export function prepare() {
  byId("format").append(
    h("optgroup", { label: "session string" }, FORMATS.map((name) => h("option", { value: `session ${name}` }, name))),
    h("optgroup", { label: "program" }, PROGRAMS.map((name) => h("option", { value: `connect ${name}` }, name))),
  );
}

/** Asks for everything anew, and shows what has changed. */
export async function refresh() {
  const look = ++looks;
  const [{ accounts }, { chats }, { invites }] = await Promise.all([get("/accounts"), get("/chats"), get("/invites")]);
  const state = JSON.stringify([accounts, chats, invites, Math.floor(now / 60000)]);
  if (state === last || look !== looks) { // or a later look shows what is newer
    return;
  }
  last = state;
  keepOpen();
  renew(() => {
    byId("accounts-list").replaceChildren(paged(accounts, account));
    byId("chats-list").replaceChildren(paged(chats, (each) => chat(each, invites.filter((link) => link.chat === each.name))));
  });
  chooseAccounts(accounts);
}

function keepOpen() {
  for (const details of document.querySelectorAll("#chats-list details")) {
    const key = details.dataset.open;
    details.open ? openDetails.add(key) : openDetails.delete(key);
  }
}

function details(key, title, ...children) {
  return h("details", { "data-open": key, open: openDetails.has(key) }, h("summary", { "data-key": `summary ${key}` }, title), ...children);
}

function chooseAccounts(accounts) {
  const select = document.querySelector("#rule-form select[name=account]");
  const chosen = select.value;
  select.replaceChildren(h("option", { value: "" }, "any"), ...accounts.slice(0, 1000).map(({ name }) => h("option", { value: name }, name)));
  select.value = chosen;
}

function account(each) {
  const login = each.bot ? "bot" : each.phone ?? "";
  return h("div", { class: "row" },
    h("span", { class: "grow" }, h("b", {}, each.name), " ", h("span", { class: "soft" }, [each.first_name, login, each.username ? `@${each.username}` : ""].filter(Boolean).join(" · "))),
    h("button", { type: "button", "data-key": `copy ${each.name}`, "aria-label": `Copy for ${each.name}`, click: () => copyFor(each.name) }, "Copy"));
}

async function copyFor(name) {
  const [what, format] = byId("format").value.split(" ");
  try {
    if (what === "session") {
      const { session } = await get(`/accounts/${segment(name)}/session?format=${format}`);
      await copy(session);
    } else {
      const { program } = await get(`/accounts/${segment(name)}/connect?client=${format}`);
      await copy(program);
    }
    say(`Copied: ${what} ${format} of ${name}`);
  } catch (failure) {
    say(failure.message, true);
  }
}

function chat(each, links) {
  const path = `/chats/${segment(each.name)}`;
  const title = [each.title, ` · ${each.kind}, ${each.participants_count} members, ${links.length} links`];
  const waiting = each.requested_by.length ? h("span", { class: "tag" }, `${each.requested_by.length} waiting`) : null;
  return h("details", { "data-open": each.name, open: openDetails.has(each.name) || each.requested_by.length > 0 },
    h("summary", { "data-key": `chat ${each.name}` }, h("b", {}, title[0]), h("span", { class: "soft" }, title[1]), " ", waiting),
    paged(each.requested_by, (name) => h("div", { class: "row request" },
      h("span", { class: "grow" }, h("b", {}, name), " asks to join"),
      action("Approve", `${name} ${each.name}`, () => call("POST", `${path}/requests/${segment(name)}`, { approved: true }), refresh),
      action("Decline", `${name} ${each.name}`, () => call("POST", `${path}/requests/${segment(name)}`, { approved: false }), refresh))),
    paged(links, link),
    h("div", { class: "row" },
      action("New link", each.name, () => call("POST", `${path}/invites`, {}), refresh),
      action("New link with approval", each.name, () => call("POST", `${path}/invites`, { request_needed: true }), refresh)),
    details(`${each.name} members`, `Members (${each.members.length})`,
      paged(each.members, (name) => member(each, path, name))));
}

function member(each, path, name) {
  const creator = name === each.creator;
  const role = creator ? "creator" : name in (each.admins ?? {}) ? "admin" : "";
  return h("div", { class: "row" },
    h("span", { class: "grow" }, name, " ", role ? h("span", { class: "tag" }, role) : null),
    creator ? null : action("Remove", `${name} ${each.name}`, () => call("DELETE", `${path}/members/${segment(name)}?by=${segment(each.creator)}`), refresh),
    creator ? null : action("Ban", `${name} ${each.name}`, () => call("DELETE", `${path}/members/${segment(name)}?ban=true&by=${segment(each.creator)}`), refresh));
}

function link(each) {
  const [state, works] = stateOf(each);
  return h("div", { class: "row link" },
    h("span", { class: "grow" }, h("code", {}, each.link ?? `+${each.hash}`), " ", each.title ?? "", " ",
      h("span", { class: works ? "good" : "bad" }, state)),
    h("button", { type: "button", "data-key": `link ${each.hash}`, click: async () => { await copy(each.link); say(`Copied: ${each.link}`); } }, "Copy link"),
    each.revoked
      ? action("Delete link", each.hash, () => call("DELETE", `/invites/${segment(each.hash)}`), refresh)
      : action("Revoke", each.hash, () => call("PATCH", `/invites/${segment(each.hash)}`, { revoked: true }), refresh));
}

/** What a link does now, and whether it lets anybody in. */
function stateOf(each) {
  const expires = each.expire_date ? new Date(each.expire_date) : null;
  if (each.revoked) {
    return ["revoked: INVITE_HASH_EXPIRED", false];
  }
  if (expires && expires <= now) {
    return [`expired ${duration(now - expires)} ago: INVITE_HASH_EXPIRED`, false];
  }
  if (each.usage_limit && each.usage >= each.usage_limit) {
    return [`used up, ${each.usage} of ${each.usage_limit}: INVITE_HASH_EXPIRED`, false];
  }
  const words = [each.request_needed ? "needs approval" : "open"];
  if (each.usage_limit) {
    words.push(`${each.usage_limit - each.usage} of ${each.usage_limit} uses left`);
  } else if (each.usage) {
    words.push(`used ${each.usage} times`);
  }
  if (expires) {
    words.push(`expires in ${duration(expires - now)}`);
  }
  return [words.join(", "), true];
}

function duration(millis) {
  const minutes = Math.floor(millis / 60000);
  if (minutes < 60) {
    return `${minutes} min`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
}
