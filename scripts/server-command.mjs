import { join } from "node:path";
import { root } from "./root.mjs";

const SERVER = join(root, "scripts", "server.mjs");

/** The program that serves Skilldeck, with its arguments. */
export function serverCommand({ host, port }) {
  return [SERVER, host, String(port)];
}
