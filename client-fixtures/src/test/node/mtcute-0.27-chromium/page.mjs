import wasm from "@mtcute/wasm/mtcute.wasm";
import { BotKeyboard, MemoryStorage, TelegramClient, WebCryptoProvider, WebSocketTransport, tl } from "@mtcute/web";
import { addPublicKey } from "@mtcute/web/utils.js";
import { MtcuteDriver } from "../shared/mtcute-driver.mjs";

/** A fresh one for each use: a response can be read once. */
const crypto = () =>
  new WebCryptoProvider({ wasmInput: new Response(wasm, { headers: { "content-type": "application/wasm" } }) });

async function trust(pem) {
  const initialized = crypto();
  await initialized.initialize();
  addPublicKey(initialized, pem);
}

/** The transport builds addresses of the service out of a domain; the WebSocket is an option, and dials this server. */
const options = ({ host, port }) => ({
  crypto: crypto(),
  transport: new WebSocketTransport({
    ws: class LocalWebSocket extends WebSocket {
      constructor(url, protocols) {
        super(`ws://${host}:${port}/apiws`, protocols);
      }
    },
  }),
});

window.driver = new MtcuteDriver({ BotKeyboard, MemoryStorage, TelegramClient, tl, trust }, options);
