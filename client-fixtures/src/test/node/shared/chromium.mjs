import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import drive from "./drive.js";

/**
 * Has the driver of a bundle answer in a page of Chromium.
 *
 * @param chromium playwright-core's
 * @param bundle a script that sets window.driver
 */
export async function driveInChromium(chromium, bundle) {
  const executablePath = process.env.PATH.split(":").map((folder) => `${folder}/chromium`).find(fs.existsSync);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const page = await browser.newPage();
  page.on("console", (message) => console.error(message.text()));
  page.on("pageerror", (error) => console.error(error));
  await page.goto(await empty());
  await page.addScriptTag({ content: fs.readFileSync(bundle, "utf8") });
  await drive((step) => page.evaluate((asked) => window.driver.answer(asked), step));
}

/** The address of a page with nothing in it. Pages from 127.0.0.1 have crypto.subtle and may dial 127.0.0.1. */
async function empty() {
  const server = http.createServer((_, response) => response.setHeader("content-type", "text/html").end("<!doctype html>"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${server.address().port}/`;
}
