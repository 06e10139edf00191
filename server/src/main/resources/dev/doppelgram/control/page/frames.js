// Traffic as annotated hex, for the entries that are opened.
import { call, get } from "./api.js";
import { byId, h, say } from "./dom.js";

const loaded = new Map();

export function prepare() {
  const recording = byId("recording");
  recording.addEventListener("change", async () => {
    try {
      recording.checked = (await call("PUT", "/frames", { recording: recording.checked })).recording;
      say(recording.checked ? "Frames are recorded from now on" : "Frames are no longer recorded");
    } catch (failure) {
      say(failure.message, true);
    }
  });
  get("/frames?limit=1").then((answer) => {
    recording.checked = answer.recording;
  }, () => {});
}

export function restart() {
  loaded.clear();
}

/** A button that shows the frames of an entry, or the frames where it has been pressed. */
export function of(entry, render) {
  if (entry.kind !== "call" && !(entry.kind === "push" && entry.outcome === "ok")) {
    return null; // what was not sent has none
  }
  const frames = loaded.get(entry.seq);
  if (!frames) {
    return h("p", {}, button("Frames", entry, render));
  }
  const shown = frames.map((frame) => h("pre", { class: "frame" }, frame.text));
  // An answer may be held or late: its entry is written before it is sent.
  return frames.some((frame) => frame.from === "server") ? shown : [...shown, h("p", {}, button("Look for the answer", entry, render))];
}

function button(label, entry, render) {
  return h("button", {
    type: "button",
    class: "frames",
    "data-key": `frames ${entry.seq}`,
    click: async () => {
      try {
        const frames = await find(entry);
        if (frames.length) {
          loaded.set(entry.seq, frames);
          render();
        } else {
          say("No frame is kept of it: “Record frames” keeps those that come");
        }
      } catch (failure) {
        say(failure.message, true);
      }
    },
  }, label);
}

/** The frame that a call or push went in, and that of the answer: those that name its msg_id. */
async function find(entry) {
  const { frames } = await get(`/frames?msg_id=${entry.msg_id}`);
  const own = frames.filter((frame) => frame.session === entry.session); // another one's ids may be the same
  return ["client", "server"].map((side) => own.find((frame) => frame.from === side)).filter(Boolean);
}
