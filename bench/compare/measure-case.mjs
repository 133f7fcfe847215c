const VIEWPORT = { width: 1280, height: 900 };
/** A contender that takes longer is left out of the table. */
const PATIENCE_MS = 20_000;
/** How long to wait for colours. */
const COLOUR_PATIENCE_MS = 10_000;
const SLOW_FRAME_MS = 50;

function within(promise, ms) {
  const { promise: late, reject } = Promise.withResolvers();
  const timer = setTimeout(() => reject(new Error(`not shown within ${ms / 1_000} s`)), ms);
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/**
 * Measures one case with one contender on a fresh page.
 * @param {import("playwright").Browser} browser
 * @param {Awaited<ReturnType<import("./serve-pages.mjs").servePages>>} pages
 * @param {{ contender: string, name: string, scrollMs: number }} options
 * @returns milliseconds to the first painted change and to colours, the longest task (0 if none took 50), nodes, kB, milliseconds until lines appear after a jump, frames
 */
export async function measureCase(browser, pages, { contender, name, scrollMs }) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error));
  try {
    pages.forget();
    await page.goto(`${pages.origin}/${contender}`);
    await page.waitForFunction(() => window.stage);
    await page.evaluate((which) => window.stage.prepare(which), name);
    const paint = await within(
      page.evaluate(() => window.stage.run()),
      PATIENCE_MS,
    ).catch((error) => {
      throw errors[0] ?? error;
    });
    const kilobytes = pages.loaded();
    const coloured = await within(
      page.evaluate(() => window.stage.coloured()),
      COLOUR_PATIENCE_MS,
    ).catch(() => null);
    await page.waitForTimeout(300);
    const { longestTask, nodes } = await page.evaluate(() => ({
      longestTask: window.stage.longestTask(),
      nodes: window.stage.count(),
    }));
    const jump = scrollMs ? await page.evaluate(() => window.stage.jump()) : null;
    const frames = scrollMs ? await page.evaluate((ms) => window.stage.scroll(ms), scrollMs) : [];
    if (errors.length > 0) throw errors[0];
    const slowFrames = frames.filter((frame) => frame > SLOW_FRAME_MS).length;
    return { paint, coloured, longestTask, nodes, kilobytes, jump, slowFrames, frames: frames.length };
  } finally {
    await page.close();
  }
}
