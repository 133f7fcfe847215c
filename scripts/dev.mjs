import { endWith, endWithChildren, startChild } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { next } from "./next.mjs";
import { assertCanListen, readSettings } from "./settings.mjs";
import { main } from "./stop.mjs";

main(async () => {
  endWithChildren(0);
  const settings = readSettings(process.env);
  await assertCanListen(settings);
  await ensureInstalled();
  const { host, port } = settings;
  const child = startChild(
    ...next(["dev", "-H", host, "-p", String(port)], "development", { stdio: "inherit" }),
  );
  endWith(child);
});
