import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { isContender, OUTPUT, pageParts } from "./build-pages.mjs";

const TYPES = { ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

async function pageOf(contender) {
  const { script, styles } = await pageParts(contender);
  const links = styles.map((style) => `<link rel="stylesheet" href="/${style}">`).join("");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${contender}</title>${links}<style>body{margin:0}</style>
<script type="module" src="/${script}"></script></head><body><div id="root"></div></body></html>`;
}

/** Serves the bundled pages. `loaded()` is the gzipped kB of all scripts and styles requested since `forget()`. */
export async function servePages() {
  const sizes = new Map();
  let asked = new Set();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const extension = extname(pathname);
    if (isContender(pathname.slice(1))) {
      response.writeHead(200, { "Content-Type": "text/html" });
      response.end(await pageOf(pathname.slice(1)));
      return;
    }
    const body = (await extension) in TYPES && (await readFile(join(OUTPUT, pathname)).catch(() => null));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    if (!sizes.has(pathname)) sizes.set(pathname, gzipSync(body).length / 1_000);
    asked.add(pathname);
    response.writeHead(200, { "Content-Type": TYPES[extension] });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    forget: () => {
      asked = new Set();
    },
    loaded: () => [...asked].reduce((sum, path) => sum + sizes.get(path), 0),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
