// The control API of this server, for the page.
const ROOT = "/_doppelgram";

/** What the server refused, in its own words. */
export class Refused extends Error {}

/** Sends a request; gives the JSON of the answer, or null. Throws Refused, or TypeError if nobody answers. */
export async function call(method, path, body, signal) {
  const answer = await fetch(ROOT + path, {
    method,
    signal,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = text ? JSON.parse(text) : null;
  if (!answer.ok) {
    throw new Refused(json?.error ?? json?.mistakes?.[0]?.message ?? json?.detail ?? json?.title ?? `answered ${answer.status}`);
  }
  return json;
}

export const get = (path, signal) => call("GET", path, undefined, signal);

/** A name as a segment of a path. */
export const segment = (name) => encodeURIComponent(name);
