// Elements without markup: whatever a client wrote stays text.

/** Makes an element; a function among the properties listens, a string among the children is text. */
export function h(name, properties, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** A list that shows so many at a time, with a button for the next ones. */
export function paged(items, render, size = 50) {
  const list = h("div");
  let shown = 0;
  const more = h("button", { type: "button", click: () => next() });
  const next = () => {
    more.remove();
    list.append(...items.slice(shown, shown + size).map(render));
    shown = Math.min(items.length, shown + size);
    if (shown < items.length) {
      more.textContent = `${items.length - shown} more`;
      list.append(more);
    }
  };
  next();
  return list;
}

/** Shows something anew where it was, with the focus on what has the same key. */
export function renew(show) {
  const key = document.activeElement?.getAttribute("data-key");
  show();
  if (key) {
    document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
  }
}

/** Says something to whoever looks, or listens. */
export function say(text, bad = false) {
  const said = byId("said");
  said.textContent = text;
  said.className = bad ? "bad" : "";
}

/**
 * A button that does something with the server and says what came of it; the key says to whom, so that a list which is
 * shown anew leaves the focus on it.
 */
export function action(label, key, work, done) {
  return h("button", {
    type: "button",
    "data-key": `${label} ${key}`,
    click: async () => {
      try {
        await work();
        say(`${label}: done`);
      } catch (failure) {
        say(`${label}: ${failure.message}`, true);
      }
      await done?.();
    },
  }, label);
}

/** Copies a text, also where the browser has no clipboard for plain HTTP. */
export async function copy(text) {
  if (navigator.clipboard && window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text);
      return;
    } catch {
      // not allowed: below
    }
  }
  const area = h("textarea", { "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}
