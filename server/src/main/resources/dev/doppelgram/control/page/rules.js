// The rules in force, and a form that makes one.
import { call, get } from "./api.js";
import { action, byId, h, renew, say } from "./dom.js";

const DEFAULTS = { error: "FLOOD_WAIT_30", flood_wait: "PT30S", delay: "PT2S" };
let last = "";
let looks = 0;

export function prepare() {
  const form = byId("rule-form");
  form.elements.kind.addEventListener("change", () => {
    const value = DEFAULTS[form.elements.kind.value];
    form.elements.value.value = value ?? "";
    form.elements.value.disabled = value === undefined;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      await call("POST", "/rules", rule(form.elements));
      say("Rule added");
    } catch (failure) {
      say(failure.message, true);
    }
    await refresh();
  });
}

function rule({ method, account, kind, value, times }) {
  const made = { method: method.value.trim() };
  if (account.value) {
    made.account = account.value;
  }
  made.do = kind.value in DEFAULTS ? { [kind.value]: value.value.trim() } : kind.value;
  if (times.value) {
    made.times = Number(times.value);
  }
  return made;
}

export async function refresh() {
  const look = ++looks;
  const { rules } = await get("/rules");
  const state = JSON.stringify(rules);
  if (state === last || look !== looks) { // or a later look shows what is newer
    return;
  }
  last = state;
  const items = rules.length ? rules.map(item) : [h("li", { class: "soft" }, "No rule is in force.")];
  renew(() => byId("rules-list").replaceChildren(...items));
}

function item({ id, acted, spent, source, ...keys }) {
  const held = JSON.stringify(keys.do ?? "").includes("hold");
  return h("li", { class: "row" },
    h("span", { class: "grow" }, h("code", {}, words(keys)), " ", h("span", { class: "soft" }, `acted ${acted} times${spent ? ", spent" : ""}${source === "file" ? ", of the scenario" : ""}`)),
    held ? action("Release", `rule ${id}`, () => call("POST", `/rules/${id}/release`, {}), refresh) : null,
    action("Delete", `rule ${id}`, () => call("DELETE", `/rules/${id}`), refresh));
}

function words(keys) {
  return Object.entries(keys).map(([key, value]) => `${key}: ${typeof value === "object" ? JSON.stringify(value) : value}`).join(", ");
}
