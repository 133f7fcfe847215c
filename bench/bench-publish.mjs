import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { inTurns, median } from "./measure.mjs";
import { forget, writeSynced } from "./raw-cost.mjs";

const CASES = [
  { name: "publish 1 file of 2 kB", files: 1, bytes: 2_000, rounds: 60 },
  { name: "publish 20 files of 4 kB", files: 20, bytes: 4_000, rounds: 60, goal: 3 },
  { name: "publish 30 MB", files: 1, bytes: 29_900_000, rounds: 5 },
];

function formOf(files) {
  const form = new FormData();
  form.append("files[]", new File(["---\nname: bench\ndescription: d\n---\n"], "bench/SKILL.md"));
  for (const [index, content] of files.entries())
    form.append("files[]", new File([content], `bench/${index}.bin`));
  return form;
}

async function benchCase(origin, folder, { name, files, bytes, rounds, goal }) {
  // Made before the measurement, and different in every round, because equal bytes share an archive.
  const contents = Array.from({ length: rounds + 1 }, () =>
    Array.from({ length: files }, () => randomBytes(bytes)),
  );
  const forms = contents.map(formOf);
  const joined = contents.map((parts) => Buffer.concat(parts));
  const publish = async (round) => {
    const answer = await fetch(`${origin}/v1/skills`, { method: "POST", body: forms[round] });
    if (answer.status !== 200) throw new Error(await answer.text());
    await answer.text();
  };
  const path = (round) => join(folder, `raw-${round}`);
  const write = (round) => writeSynced(path(round), joined[round]);
  const [published, written] = await inTurns(rounds, publish, write);
  for (let round = 0; round <= rounds; round++) await forget(path(round));
  return row(name, published, { raw: written, goal });
}

/** One row of the report. */
export function row(name, times, { raw, goal } = {}) {
  const time = median(times);
  return { name, median: time, raw: raw && median(raw), ratio: raw && time / median(raw), goal };
}

/** Publishes new skills. The raw cost of each is one synced write of the same bytes. */
export async function benchPublish(origin, folder) {
  const rows = [];
  for (const one of CASES) rows.push(await benchCase(origin, folder, one));
  return rows;
}
