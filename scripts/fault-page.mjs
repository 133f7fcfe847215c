import { createHash } from "node:crypto";

const STYLE =
  ":root{color-scheme:light dark}body{max-width:40rem;margin:4rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}h1{font-size:1.25rem}small{opacity:.7}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** The page's Content-Security-Policy. */
export const FAULT_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/**
 * The page for faults that happen before React can render one. It needs no scripts or other files.
 * @param {string} requestId
 */
export function faultPage(requestId) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Something went wrong · Skilldeck</title>
<style>${STYLE}</style>
<main>
<h1>Couldn’t show this page</h1>
<p>Something went wrong on the server. Its log has the details. <a href="">Try again</a>, or go to <a href="/">all skills</a>.</p>
<p><small>Request ${requestId}</small></p>
</main>
</html>
`;
}
