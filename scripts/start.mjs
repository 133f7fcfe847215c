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

main(async () => {
  endWithChildren(0);
  const settings = readSettings(process.env);
  await assertCanListen(settings);
  await ensureInstalled();
  await ensureBuilt();
  const { origin, health, said, child } = await serve(settings);
  console.log(greeting({ origin, health, settings }));
  process.stderr.write(said);
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  endWith(child);
});
