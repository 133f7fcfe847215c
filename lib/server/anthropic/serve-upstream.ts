import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer, type ServerOptions } from "node:https";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Handler } from "@/lib/server/respond";

interface RunningUpstream {
  baseUrl: string;
  close(): Promise<void>;
}

/** Starts an HTTP server on a free port that stands in for Anthropic's API. */
export async function serveUpstream(listener: RequestListener): Promise<RunningUpstream> {
  const server = createServer(listener);
  return { baseUrl: `http://127.0.0.1:${await portOf(server)}`, close: () => closeServer(server) };
}

/** The same, with TLS. */
export async function serveTlsUpstream(
  listener: RequestListener,
  certificate: ServerOptions,
): Promise<RunningUpstream> {
  const server = createTlsServer(certificate, listener);
  return { baseUrl: `https://127.0.0.1:${await portOf(server)}`, close: () => closeServer(server) };
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The test server has no port");
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Makes a handler into a listener of an HTTP server. */
export function listenerOf(handle: Handler): RequestListener {
  return async (incoming, outgoing) => {
    const answer = await handle(requestOf(incoming));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    await pipeline(answer.body ?? Readable.from([]), outgoing).catch((error: unknown) => {
      // The client may be gone, with or without the whole answer.
      if (!outgoing.destroyed) throw error;
    });
  };
}

function requestOf(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const init: RequestInit = { method: incoming.method, headers };
  if (incoming.method === "POST") Object.assign(init, { body: Readable.toWeb(incoming), duplex: "half" });
  return new Request(`http://${incoming.headers.host}${incoming.url}`, init);
}
