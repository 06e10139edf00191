import { BotKeyboard, MemoryStorage, TelegramClient, tl } from "@mtcute/node";
import { NodeCryptoProvider, addPublicKey } from "@mtcute/node/utils.js";
import drive from "../shared/drive.js";
import { CallingDriver } from "./calling-driver.mjs";

const trust = (pem) => addPublicKey(new NodeCryptoProvider(), pem);
const driver = new CallingDriver({ BotKeyboard, MemoryStorage, TelegramClient, tl, trust });
drive((step) => driver.answer(step));
