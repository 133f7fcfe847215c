// Preloaded into a server. After SIGUSR2 it logs every call that changes its files or database, and kills it at step DIE_AT_STEP.
import { appendFileSync, writeSync } from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { StatementSync } from "node:sqlite";

const { SKILLDECK_DATA: dataDir = "", DIE_AT_STEP: lastStep, STEP_LOG: log = "" } = process.env;
const FOLLOWED_BY_PATH = ["mkdir", "rename", "rm"];
const FOLLOWED_BY_HANDLE = ["write", "writev", "sync", "datasync"];
const paths = new WeakMap();
let isCounting = false;
let steps = 0;

function step(name, halfDone) {
  if (!isCounting) return;
  appendFileSync(log, `${name}\n`);
  if (++steps !== Number(lastStep)) return;
  halfDone?.();
  process.kill(process.pid, "SIGKILL");
  // Nothing may happen until the signal arrives.
  for (;;);
}

function patch(object, name, before) {
  const original = object[name];
  object[name] = function (...args) {
    before(this, args);
    return original.apply(this, args);
  };
}

for (const name of FOLLOWED_BY_PATH)
  patch(fs, name, (_, [path]) => String(path).startsWith(dataDir) && step(`${name} ${path}`));

const open = fs.open;
fs.open = async (path, flags, ...rest) => {
  const isOurs = String(path).startsWith(dataDir);
  if (isOurs && flags !== "r") step(`create ${path}`);
  const handle = await open(path, flags, ...rest);
  if (isOurs) paths.set(handle, path);
  return handle;
};

const probe = await open(process.execPath, "r");
const FileHandle = Object.getPrototypeOf(probe);
await probe.close();
for (const name of FOLLOWED_BY_HANDLE)
  patch(FileHandle, name, (handle, [data]) => {
    const bytes = name === "writev" ? data[0] : data;
    const writeHalf = () => bytes && writeSync(handle.fd, bytes, 0, bytes.length >> 1);
    if (paths.has(handle)) step(`${name} ${paths.get(handle)}`, writeHalf);
  });

for (const name of ["run", "all"])
  patch(StatementSync.prototype, name, ({ sourceSQL }) => {
    const [verb = ""] = sourceSQL.trim().split(/\s/);
    if (!/^(select|pragma)$/i.test(verb)) step(`${verb} ${sourceSQL.slice(verb.length, 40)}`);
  });

syncBuiltinESMExports();
process.on("SIGUSR2", () => {
  isCounting = true;
  appendFileSync(log, "");
  process.stderr.write("counting steps\n");
});
