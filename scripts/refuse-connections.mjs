import { STATUS_CODES } from "node:http";
import { refusal } from "./refusal.mjs";

const UNREADABLE = {
  HPE_HEADER_OVERFLOW: [431, "The address and headers are longer than 16 kB in total."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "The body's chunk extensions are too long."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request didn't arrive in time."],
};

/**
 * Refuses input that Node doesn't turn into a request, with the same headers as every answer.
 * @param {import("node:http").Server} server
 */
export function refuseConnections(server) {
  server.on("connect", (_, socket) => refuseConnection(socket, refusal(405, "This server isn't a proxy.")));
  server.on("clientError", (error, socket) => {
    const [status, message] = UNREADABLE[error.code] ?? [400, "The request isn't valid HTTP/1.1."];
    refuseConnection(socket, refusal(status, message));
  });
  server.on("checkExpectation", (_, response) => {
    const { status, headers, body } = refusal(417, "The only supported expectation is 100-continue.");
    response.writeHead(status, headers).end(body);
  });
}

/**
 * Writes a refusal on a connection and closes it.
 * @param {import("node:stream").Duplex} socket
 * @param {ReturnType<typeof refusal>} refused
 */
export function refuseConnection(socket, { status, headers, body }) {
  socket.on("error", () => socket.destroy());
  // In the middle of an answer, a refusal would be taken for part of it.
  if (!socket.writable || socket.bytesWritten > 0) return socket.destroy();
  const lines = Object.entries({ ...headers, Connection: "close" }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`, () =>
    socket.destroy(),
  );
}
