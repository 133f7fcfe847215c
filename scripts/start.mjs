import { ensureBuilt } from "./build.mjs";
import { endWith, endWithChildren } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { serve } from "./serve.mjs";
import { assertCanListen, readSettings } from "./settings.mjs";
import { main } from "./stop.mjs";

function greeting({ origin, health, settings }) {
  const backend =
    health.backend === "anthropic" ? `Anthropic's Skills API at ${settings.upstream}` : "embedded registry";
  return `\nSkilldeck ${health.version}\n\n  Open     ${origin}\n  Backend  ${backend}\n  Data     ${settings.dataFolder}\n\nCtrl-C stops it.\n`;
}

/** Passes on what the server says. If the reader is gone, it is discarded: left in the pipe, it would fill it and stop the server. */
function passOn(from, to) {
  to.on("error", () => from.resume());
  from.pipe(to);
}

main(async () => {
  endWithChildren(0);
  const settings = readSettings(process.env);
  await assertCanListen(settings);
  await ensureInstalled();
  await ensureBuilt();
  const { origin, health, said, child } = await serve(settings);
  console.log(greeting({ origin, health, settings }));
  process.stderr.write(said);
  passOn(child.stdout, process.stdout);
  passOn(child.stderr, process.stderr);
  endWith(child);
});
