// The journal as it grows: filtered here, so that a filter needs no answer of the server.
import { call, get } from "./api.js";
import { byId, h, renew, say } from "./dom.js";
import * as frames from "./frames.js";

const KEPT = 100000;
const PAGE = 100;

let entries = [];
let reached = 0;
let shown = PAGE;
const open = new Set();

export function prepare() {
  frames.prepare();
  byId("filters").addEventListener("input", () => {
    shown = PAGE;
    render();
  });
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("older").addEventListener("click", () => {
    shown += PAGE;
    render();
  });
  byId("clear").addEventListener("click", async () => {
    try {
      await call("DELETE", "/journal");
      entries = [];
      render();
    } catch (failure) {
      say(failure.message, true);
    }
  });
}

/** Begins anew, as with a server that has been started again. */
export function restart() {
  entries = [];
  reached = 0;
  open.clear();
  frames.restart();
}

/** Waits for what is new; tells whether there was any. */
export async function follow(signal) {
  const page = await get(`/journal?after=${reached}&limit=1000&wait=PT20S`, signal);
  reached = page.next;
  entries.push(...page.entries);
  if (entries.length > KEPT) {
    entries = entries.slice(-KEPT);
  }
  if (page.entries.length) {
    render();
  }
  return page.entries.length > 0;
}

function matching() {
  const { account, method, outcome } = byId("filters").elements;
  const holds = (text, part) => !part || String(text ?? "").toLowerCase().includes(part.toLowerCase());
  const found = [];
  for (let i = entries.length - 1; i >= 0 && found.length <= shown; i--) {
    const entry = entries[i];
    if (holds(entry.account, account.value) && holds(entry.method ?? entry.kind, method.value) && holds(entry.outcome ?? entry.note, outcome.value)) {
      found.push(entry);
    }
  }
  return found;
}

export function render() {
  const found = matching();
  renew(() => byId("entries").replaceChildren(...found.slice(0, shown).map(item)));
  byId("older").hidden = found.length <= shown;
  byId("count").textContent = `${entries.length} entries`;
}

function item(entry) {
  const line = h("li", {}, h("button", {
    type: "button",
    class: "entry",
    "data-key": `entry ${entry.seq}`,
    "aria-expanded": String(open.has(entry.seq)),
    click: () => {
      open.has(entry.seq) ? open.delete(entry.seq) : open.add(entry.seq);
      render();
    },
  },
  h("time", { datetime: entry.at }, new Date(entry.at).toLocaleTimeString()),
  h("span", {}, entry.account ?? "", entry.device ? h("span", { class: "soft" }, `/${entry.device}`) : null),
  h("span", { class: "mono" }, entry.method ?? (entry.kind === "push" ? `push ${entry.request?._ ?? ""}` : entry.kind)),
  h("span", { class: good(entry) }, entry.outcome ?? entry.note ?? "")));
  if (open.has(entry.seq)) {
    line.append(h("div", { class: "opened" },
      h("p", { class: "soft" }, Object.entries(entry).filter(([key]) => !["request", "seq", "at"].includes(key)).map(([key, value]) => `${key}: ${value}`).join(" · ")),
      entry.request ? h("pre", {}, tree(entry.request, "")) : null,
      frames.of(entry, render)));
  }
  return line;
}

function good(entry) {
  if (entry.kind !== "call") {
    return "soft";
  }
  return entry.outcome === "ok" ? "good" : "bad";
}

/** A TL value with a line for each of its fields. */
function tree(value, indent) {
  if (Array.isArray(value)) {
    return value.length ? `[\n${value.map((each) => `${indent}  ${tree(each, `${indent}  `)}`).join("\n")}\n${indent}]` : "[]";
  }
  if (value && typeof value === "object") {
    const { _: name, ...fields } = value;
    const lines = Object.entries(fields).map(([key, each]) => `${indent}  ${key}: ${tree(each, `${indent}  `)}`);
    return [name ?? "", ...lines].join("\n");
  }
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
