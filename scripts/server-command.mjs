import { join } from "node:path";
import { root } from "./root.mjs";

const SERVER = join(root, "scripts", "server.mjs");

/** The command that serves Skilldeck, as a path and arguments. */
export function serverCommand({ host, port }) {
  return [SERVER, host, String(port)];
}
