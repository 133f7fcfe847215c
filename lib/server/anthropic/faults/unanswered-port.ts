import { connect, type Socket } from "node:net";
import { Worker } from "node:worker_threads";

/** A program that listens, but never accepts a connection. */
const SLEEPER = `
  const { createServer } = require("node:net");
  const { parentPort } = require("node:worker_threads");
  const server = createServer().listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
    parentPort.postMessage(server.address().port);
    setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0), 50);
  });
`;
const PATIENCE_MS = 300;
const MAX_WAITING = 10;

/** A port of this machine whose queue is full, so connections are neither accepted nor refused. */
export async function unansweredPort(): Promise<{ baseUrl: string; close(): Promise<void> }> {
  const worker = new Worker(SLEEPER, { eval: true });
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  await new Promise((resolve) => setTimeout(resolve, 100));
  const waiting: Socket[] = [];
  while (waiting.length < MAX_WAITING && (await canConnect(port, waiting)));
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of waiting) socket.destroy();
      await worker.terminate();
    },
  };
}

function canConnect(port: number, waiting: Socket[]): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1").on("error", () => resolve(false));
    waiting.push(socket);
    socket.once("connect", () => resolve(true));
    setTimeout(() => resolve(false), PATIENCE_MS);
  });
}
