// Drives the page for people in Chromium: one browser, one world, and one line of JSON at the end.
import { chromium } from "playwright-core";

const { DOPPELGRAM_URL: url, CHROMIUM: executablePath, SCREENSHOTS: screenshots } = process.env;
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
const problems = [];
const seen = {};

async function open(viewport, colorScheme) {
  const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1 });
  const page = await context.newPage();
  page.setDefaultTimeout(30000);
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) {
      problems.push(message.text());
    }
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) {
      problems.push(`asks ${request.url()}`);
    }
  });
  await page.goto(url);
  await page.getByText("book-club ·").waitFor();
  return page;
}

/** How far the page is wider than its window, in pixels. */
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** Has the test's clients do something. */
async function clients(what) {
  process.stdout.write(`${what}\n`);
  await new Promise((resume) => process.stdin.once("data", resume));
}

const page = await open({ width: 1120, height: 860 }, "light");
const said = page.locator("#said");
const journal = page.locator("#entries");

// A client joins while we look, and its name is markup.
await clients("join");
await page.locator("#chats-list summary", { hasText: "Open" }).first().click();
await page.locator("#chats-list summary", { hasText: "Members (2)" }).click();
seen.member = await page.locator("#chats-list .row", { hasText: "eve" }).first().innerText();
seen.markup = await page.locator("#accounts-list img, #chats-list img, #entries img").count();

// Somebody asks to join; a click lets them in.
await clients("ask");
const request = page.locator(".request", { hasText: "bob asks to join" });
await request.waitFor();
await request.getByRole("button", { name: "Approve" }).click();
await said.getByText("Approve: done").waitFor();
seen.approved = (await (await fetch(`${url}/_doppelgram/chats/reading/members/bob`)).json()).member;

// The clock moves, and a link that it ends says so.
const link = page.locator(".link", { hasText: "EndsInAnHour0001" });
await page.locator("#chats-list summary", { hasText: "Reading" }).first().click().catch(() => {});
if (!(await link.isVisible())) {
  await page.locator("#chats-list summary", { hasText: "Reading" }).first().click();
}
seen.before = await link.innerText();
await page.getByRole("button", { name: "+1 h" }).click();
await link.getByText("INVITE_HASH_EXPIRED").waitFor();
seen.clock = await page.locator("#now").innerText();

// A rule is made with the keyboard, and acts.
await page.getByLabel("Method").first().focus();
await page.keyboard.press("Control+A");
await page.keyboard.type("messages.checkChatInvite");
await page.keyboard.press("Enter");
await page.locator("#rules-list").getByText("messages.checkChatInvite").waitFor();
seen.rule = await page.locator("#rules-list li").first().innerText();

// What comes from now on is kept frame by frame.
await page.getByLabel("Record frames").check();
await said.getByText("Frames are recorded from now on").waitFor();

// The rule refuses a call, and the journal shows it.
await clients("call");
const failed = journal.locator("li", { hasText: "420 FLOOD_WAIT_30" }).first();
await failed.waitFor();
const filters = page.getByRole("search");
await filters.getByLabel("Outcome").fill("FLOOD");
seen.filtered = await journal.locator("li").allInnerTexts();
await filters.getByLabel("Account").fill("nobody-of-this-name");
seen.none = await journal.locator("li").count();
await filters.getByLabel("Account").fill("");
await failed.getByRole("button").focus();
await page.keyboard.press("Enter");
seen.opened = await journal.locator("pre").first().innerText();
await journal.getByRole("button", { name: "Frames" }).first().focus();
// What comes meanwhile shows the journal anew, and the focus stays.
const count = await page.locator("#count").innerText();
await clients("look");
await page.locator("#count", { hasText: new RegExp(`^${count}$`) }).waitFor({ state: "detached" });
await page.keyboard.press("Enter");
await journal.locator("pre.frame").nth(1).waitFor();
seen.frames = await journal.locator("pre.frame").allInnerTexts();
// An answer that is held is not there yet, and then is.
await filters.getByLabel("Outcome").fill("ok");
await clients("hold");
await filters.getByLabel("Method", { exact: true }).fill("help.getConfig");
await journal.locator("li button.entry").first().click();
await journal.getByRole("button", { name: "Frames" }).click();
await journal.locator("pre.frame").first().waitFor();
seen.held = await journal.locator("pre.frame").allInnerTexts();
await clients("release");
await journal.getByRole("button", { name: "Look for the answer" }).click();
await journal.locator("pre.frame").nth(1).waitFor();
seen.released = await journal.locator("pre.frame").allInnerTexts();
await filters.getByLabel("Method", { exact: true }).fill("");
seen.dayAndFreeze = [await page.getByRole("button", { name: "+1 d" }).count(), await page.getByRole("button", { name: /freeze/i }).count()];

await page.getByRole("button", { name: "Copy for alice" }).click();
await said.getByText("Copied: session gramjs of alice").waitFor();
await page.getByLabel("Copy as").selectOption("connect telethon");
await page.getByRole("button", { name: "Copy for alice" }).click();
await said.getByText("Copied: connect telethon of alice").waitFor();

seen.desktop = { overflow: await overflow(page), background: await background(page) };
await filters.getByLabel("Outcome").fill("");
await page.evaluate(() => window.scrollTo(0, 0));
await page.screenshot({ path: `${screenshots}/page-light.png` });
const phone = await open({ width: 390, height: 844 }, "dark");
await phone.locator("#chats-list summary").first().waitFor();
seen.phone = { overflow: await overflow(phone), background: await background(phone) };
await phone.screenshot({ path: `${screenshots}/page-dark.png` });

// The server goes.
await clients("stop");
await page.locator("#gone").waitFor({ state: "visible" });
seen.gone = await page.locator("#gone").innerText();
await browser.close();
console.log(JSON.stringify({ problems, seen }));
process.exit();
