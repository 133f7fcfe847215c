import { createServer, Server } from "node:http";
import next from "next";
import { createFrontDoor } from "./front-door.mjs";
import { originOf } from "./origin-of.mjs";
import { refusal } from "./refusal.mjs";
import { refuseConnection, refuseConnections } from "./refuse-connections.mjs";
import { replacingFaults } from "./replacing-faults.mjs";
import { root } from "./root.mjs";

/**
 * How long idle connections stay open: longer than clients and proxies keep them, so that the other side closes first. With Node's
 * default of five seconds, a connection could close just as a client sends a request.
 */
const KEEP_ALIVE_MS = 65_000;
const HOT_RELOAD = "/_next/hmr";
const DEVELOPMENT_TOOLS = "/__nextjs";

const [hostname, port] = [process.argv[2], Number(process.argv[3])];
const isDevelopment = process.env.NODE_ENV === "development";

// Once the log has lost its reader, each write to it fails. Without a listener Next would log that error, which would fail too, without end.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

// lib/server/config.ts reads the port from here.
process.env.PORT = String(port);

/** Next adds its upgrade listener to this server, which never listens on a port and is passed only upgrades meant for Next. */
const upgrades = new Server();
const app = next({ dev: isDevelopment, dir: root, hostname, port, httpServer: upgrades });
const handle = app.getRequestHandler();
// In development Next shows the error itself.
const frontDoor = createFrontDoor(isDevelopment ? handle : replacingFaults(handle));
// The front door checks Host itself.
const connections = { keepAliveTimeout: KEEP_ALIVE_MS, requireHostHeader: false };
const server = createServer(connections, (request, response) =>
  isDevelopment && request.url?.startsWith(DEVELOPMENT_TOOLS)
    ? handle(request, response)
    : frontDoor(request, response),
);

// Without a listener Node ignores upgrade headers and handles the request like any other (RFC 9110 §7.8).
if (isDevelopment)
  server.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith(HOT_RELOAD)) upgrades.emit("upgrade", request, socket, head);
    else
      refuseConnection(
        socket,
        refusal(426, "Only hot reloading uses a WebSocket.", { headers: { Upgrade: "websocket" } }),
      );
  });
refuseConnections(server);

function stop() {
  server.close(async () => {
    await app.close();
    process.exit(0);
  });
  if (isDevelopment) server.closeAllConnections();
}
process.once("SIGINT", stop).once("SIGTERM", stop);

await app.prepare();
server.listen(port, hostname, () => console.log(`Listening at ${originOf({ host: hostname, port })}`));
