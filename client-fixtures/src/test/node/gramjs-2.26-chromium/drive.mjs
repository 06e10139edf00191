import { chromium } from "playwright-core";
import { driveInChromium } from "../shared/chromium.mjs";

await driveInChromium(chromium, "bundle/page.js");
