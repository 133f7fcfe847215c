import { endWith, endWithChildren, startChild } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { serverCommand } from "./server-command.mjs";
import { assertCanListen, readSettings } from "./settings.mjs";
import { main } from "./stop.mjs";
import { underNode } from "./under-node.mjs";

main(async () => {
  endWithChildren(0);
  const settings = readSettings(process.env);
  await assertCanListen(settings);
  await ensureInstalled();
  const child = startChild(...underNode(serverCommand(settings), "development", { stdio: "inherit" }));
  endWith(child);
});
