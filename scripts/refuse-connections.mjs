import { STATUS_CODES } from "node:http";
import { refusal } from "./refusal.mjs";

const UNREADABLE = {
  HPE_HEADER_OVERFLOW: [431, "The address and the headers are longer than 16 kB together."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "The chunk extensions of the body are too long."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not arrive in time."],
};

/**
 * Answers what Node does not make a request of, with the headers that every answer has.
 * @param {import("node:http").Server} server
 */
export function refuseConnections(server) {
  server.on("connect", (_, socket) => refuseConnection(socket, refusal(405, "This server is no proxy.")));
  server.on("clientError", (error, socket) => {
    const [status, message] = UNREADABLE[error.code] ?? [400, "The request is not HTTP/1.1."];
    refuseConnection(socket, refusal(status, message));
  });
  server.on("checkExpectation", (_, response) => {
    const { status, headers, body } = refusal(417, "The only expectation that can be met is 100-continue.");
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
  // In the middle of an answer, a refusal would read as a part of it.
  if (!socket.writable || socket.bytesWritten > 0) return socket.destroy();
  const lines = Object.entries({ ...headers, Connection: "close" }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n${body}`, () =>
    socket.destroy(),
  );
}
