// What a browser makes of pages: one line of JSON for each page, width and scheme.
//
//   node look.cjs CHROMIUM PAGE.html...
//
// Nothing of this goes into a page: a script runs through the browser's own door for
// developers, which the page's policy does not close.
const fs = require("node:fs");
const { pathToFileURL } = require("node:url");
const { HtmlValidate } = require("html-validate");
const { chromium } = require("playwright-core");

const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"];
const FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run "
  + "--disable-background-networking --disable-component-update --disable-sync";

// How much of what is in sight moves, summed over the whole load.
const SHIFTS = `window.shifted = 0;
new PerformanceObserver((list) => {
  for (const each of list.getEntries()) window.shifted += each.value;
}).observe({ type: "layout-shift", buffered: true });`;

const SEEN = `({
  shifted: window.shifted,
  wide: document.documentElement.scrollWidth,
  title: document.title,
  words: document.body.innerText,
  scripts: document.scripts.length,
  strange: document.querySelectorAll("img, iframe, object, embed, form").length,
})`;
const OPENED = `document.querySelectorAll("details").forEach((d) => { d.open = true; })`;
const RULED = `axe.run(document, { resultTypes: ["violations"] }).then((found) =>
  found.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.html.slice(0, 200)
    + " " + (n.any[0]?.message ?? ""))))`;

// What the page's own script adds, and that it does what it says.
async function comfort(page) {
  const points = page.locator("[data-stands]");
  const all = await points.count();
  await page.locator(".filter input").fill("wall zebra");
  const none = all - await page.locator("[data-stands][hidden]").count();
  await page.locator(".filter input").fill("");
  await page.locator(".filter select").selectOption("disputed");
  const disputed = all - await page.locator("[data-stands][hidden]").count();
  const hash = await page.locator("a[href^='#d'][href*='.']").first().getAttribute("href");
  await page.evaluate(`location.hash = "${hash}"`);
  const offered = await page.locator(".cited").isVisible();
  return { all, none, disputed, offered };
}

// Without scripts no control stands there dead.
async function controls(browser, path) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(path).href);
  const found = await page.locator("input, select, button").count();
  await context.close();
  return found;
}

async function valid(path) {
  const checker = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  const report = await checker.validateString(fs.readFileSync(path, "utf8"));
  return report.results.flatMap((result) =>
    result.messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}

async function looked(browser, path, width, colorScheme) {

  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  const told = { path, width, scheme: colorScheme, requests: [], errors: [] };
  page.on("request", (request) => told.requests.push(request.url()));
  page.on("console", (line) => told.errors.push(`${line.type()}: ${line.text()}`));
  page.on("pageerror", (error) => told.errors.push(String(error)));
  page.on("dialog", (dialog) => {
    told.errors.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.addInitScript(SHIFTS);
  await page.goto(pathToFileURL(path).href, { waitUntil: "load" });
  Object.assign(told, await page.evaluate(SEEN));
  await page.evaluate(AXE);
  told.axe = await page.evaluate(RULED);
  await page.evaluate(OPENED);
  told.axe.push(...await page.evaluate(RULED));
  told.wide = Math.max(told.wide, await page.evaluate(
    "document.documentElement.scrollWidth"));
  if (await page.locator(".filter").count()) told.comfort = await comfort(page);
  await context.close();
  return told;
}

async function main([executablePath, ...paths]) {
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(" ") });
  for (const path of paths) {
    const whole = {
      invalid: await valid(path),
      controls: await controls(browser, path),
    };
    for (const scheme of SCHEMES) {
      for (const width of WIDTHS) {
        const told = await looked(browser, path, width, scheme);
        process.stdout.write(`${JSON.stringify({ ...told, ...whole })}\n`);
      }
    }
  }
  await browser.close();
}

main(process.argv.slice(2));
