import { createServer } from "node:net";
import { resolve } from "node:path";
import { root } from "./root.mjs";
import { Stop } from "./stop.mjs";

/**
 * Parses the settings that are needed before the server runs; lib/server/config.ts checks the others.
 * The port is checked here because the server overwrites PORT.
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(env) {
  const port = env.PORT || "3000";
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Stop(`PORT is "${port}". Set it to a whole number from 1 to 65535, or unset it for 3000.`);
  }
  return {
    host: env.HOST || "127.0.0.1",
    port: Number(port),
    dataFolder: resolve(root, env.SKILLDECK_DATA || "data"),
    upstream: env.ANTHROPIC_BASE_URL || "https://api.anthropic.com",
  };
}

function whyNot(code, { host, port }) {
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use. Stop the program that uses it, or choose another with PORT=${port === 65_535 ? port - 1 : port + 1}.`;
  if (code === "EACCES")
    return `You aren't allowed to use port ${port}. Choose 1024 or higher, such as PORT=3000.`;
  return `HOST is "${host}", which isn't an address of this machine (${code}). Unset it for 127.0.0.1.`;
}

/** Listens briefly, so that a port in use is reported before the build. */
export function assertCanListen({ host, port }) {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (error) => fail(new Stop(whyNot(error.code, { host, port }))));
    probe.listen(port, host, () => probe.close(done));
  });
}
