import { expect } from "@playwright/test";
import { CANARY } from "@/e2e/canary";
import { test } from "@/e2e/test";
import { watchContext } from "@/e2e/watch-context";

const ADDRESS = "http://127.0.0.1:1/";

/** What a page may do wrong, and the problem that must be reported. */
const wrongs = [
  { name: "an error on the console", script: 'console.error("broken")', said: /console error.*broken/ },
  {
    name: "a hydration warning",
    script: 'console.warn("Hydration failed")',
    said: /console warning.*Hydration/,
  },
  { name: "an uncaught error", script: 'throw new Error("thrown")', said: /page error.*thrown/ },
  {
    name: "a request that leaves",
    script: 'fetch("https://example.com/").catch(() => {})',
    said: /left this machine/,
  },
  { name: "a socket that leaves", script: 'new WebSocket("wss://example.com/")', said: /left this machine/ },
  { name: "a broken content policy", script: 'eval("1")', said: /Content Security Policy/i },
  { name: "the key in an answer", script: 'fetch("/leak")', said: /the key came back/ },
  { name: "the key in a header", script: 'fetch("/header")', said: /the key came back/ },
];

for (const { name, script, said } of wrongs) {
  test(`${name} is reported`, async ({ browser }) => {
    const context = await browser.newContext();
    const watch = watchContext(context, []);
    const body = `<!doctype html><title>Wrong</title><link rel="icon" href="data:,"><script>${script}</script>`;
    const policy = { "content-security-policy": "script-src 'unsafe-inline'" };
    await context.route(ADDRESS, (route) =>
      route.fulfill({ contentType: "text/html", headers: policy, body }),
    );
    await context.route("**/leak", (route) =>
      route.fulfill({ body: Buffer.from(CANARY).toString("base64") }),
    );
    await context.route("**/header", (route) => route.fulfill({ headers: { "x-note": CANARY } }));
    const page = await context.newPage();
    await page.goto(ADDRESS);
    await expect.poll(() => watch.problems()).toContainEqual(expect.stringMatching(said));
    await context.close();
  });
}

test("a page without problems reports none", async ({ browser }) => {
  const context = await browser.newContext();
  const watch = watchContext(context, []);
  const page = await context.newPage();
  await page.goto("data:text/html,<title>Quiet</title>");
  expect(await watch.problems()).toEqual([]);
  await context.close();
});
