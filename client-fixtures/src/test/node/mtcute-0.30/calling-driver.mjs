import { Long } from "@mtcute/node";
import { MtcuteDriver } from "../shared/mtcute-driver.mjs";

/** mtcute, by calls in the words of the schema too: in JSON a long is {long: "1"}, bytes are {bytes: "0a"}. */
export class CallingDriver extends MtcuteDriver {
  async open(where) {
    const opened = await super.open(where);
    this.updates = [];
    this.client.onRawUpdate.add(({ update }) => this.updates.push(update));
    return opened;
  }

  async invoke({ call }) {
    return { result: plain(await this.client.call(live(call))) };
  }

  /** The first update that has the wanted fields and came since the last one that was asked for. */
  async await_update({ wanted }) {
    const deadline = Date.now() + 25_000;
    for (;;) {
      const found = this.updates.findIndex((update) => has(plain(update), wanted));
      if (found >= 0) {
        return { update: plain(this.updates.splice(0, found + 1).pop()) };
      }
      if (Date.now() > deadline) {
        throw new Error(`in time there was no ${JSON.stringify(wanted)}, only ${this.updates.map(({ _ }) => _)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function has(value, wanted) {
  return wanted !== null && typeof wanted === "object"
    ? value !== null && typeof value === "object" && Object.keys(wanted).every((name) => has(value[name], wanted[name]))
    : value === wanted;
}

function live(json) {
  if (Array.isArray(json)) {
    return json.map(live);
  }
  if (json === null || typeof json !== "object") {
    return json;
  }
  if (typeof json.long === "string") {
    return Long.fromString(json.long);
  }
  return typeof json.bytes === "string"
    ? Uint8Array.from(Buffer.from(json.bytes, "hex"))
    : Object.fromEntries(Object.entries(json).map(([name, value]) => [name, live(value)]));
}

function plain(value) {
  if (Long.isLong(value)) {
    return { long: value.toString() };
  }
  if (value instanceof Uint8Array) {
    return { bytes: Buffer.from(value).toString("hex") };
  }
  if (Array.isArray(value)) {
    return value.map(plain);
  }
  return value !== null && typeof value === "object"
    ? Object.fromEntries(Object.entries(value).map(([name, it]) => [name, plain(it)]))
    : value;
}
