// Pictures of parts of a page: node shoot.cjs CHROMIUM PAGE.html FOLDER
// Started by make_pictures.py.
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

// name, the part at whose top it begins, width and height of the picture, scheme
const PICTURES = [
  ["dossier", "html", 1080, 1050, "light"],
  ["figures", "#figures", 1000, 640, "light"],
  ["retelling", "#drift", 1000, 520, "light"],
  ["timeline", "#timeline", 1000, 640, "light"],
  ["phone", "html", 360, 800, "dark"],
];
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--hide-scrollbars"];

async function main([executablePath, path, folder]) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  for (const [name, part, width, height, colorScheme] of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(pathToFileURL(path).href);
    const { y } = await page.locator(part).first().boundingBox();
    const clip = { x: 0, y, width, height };
    await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true, clip });
    await page.close();
  }
  await browser.close();
}

main(process.argv.slice(2));
