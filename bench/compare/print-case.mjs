import { CASES } from "./cases.mjs";
import { BEST_SCROLLER, GOALS, LIMITS, PEERS } from "./goals.mjs";

const mark = (isMet) => (isMet ? "✓" : "✗");

function ratioLine(rows, measured, [peer, goal]) {
  const ours = rows.find((row) => row.contender === "skilldeck")[measured];
  const theirs = rows.find((row) => row.contender === peer)?.[measured];
  if (!theirs || ours === null) return `  ${measured}: no figure to compare with ${peer}`;
  const ratio = ours / theirs;
  return `  ${mark(ratio <= goal)} ${measured} × ${ratio.toFixed(2)} of ${peer}, goal × ${goal}`;
}

function limitLine([measured, limit], ours) {
  const value = ours[measured];
  return `  ${mark(value <= limit)} ${measured} ${value === 0 ? "none" : value.toFixed(0)}, goal ≤ ${limit}`;
}

function scrollLine(rows, ours) {
  const best = rows.find((row) => row.contender === BEST_SCROLLER);
  if (!ours.frames || !best?.frames) return [];
  const goal = best.slowFrames;
  return [
    `  ${mark(ours.slowFrames <= goal)} slow frames ${ours.slowFrames}, goal ≤ ${goal} (${BEST_SCROLLER})`,
  ];
}

function figures({ contender, failure, ...row }) {
  if (failure) return `  ${contender.padEnd(16)} left out: ${failure}`;
  const ms = (value) => (value === null ? "–" : value.toFixed(0)).padStart(8);
  const scroll = row.frames ? `${row.slowFrames}/${row.frames}` : "–";
  return `  ${contender.padEnd(16)}${ms(row.paint)}${ms(row.coloured)}${ms(row.longestTask)}${ms(row.nodes)}${ms(row.kilobytes)}${ms(row.jump)}${scroll.padStart(9)}`;
}

/** Prints one case: the medians of each contender, then our goals. */
export function printCase(name, rows) {
  const ours = rows.find((row) => row.contender === "skilldeck");
  console.log(`\n${name}: ${CASES[name].title}`);
  console.log(`  ${"times in ms".padEnd(16)}   paint coloured longest   nodes      kB    jump  slow frames`);
  for (const row of rows) console.log(figures(row));
  const left = PEERS.a.filter((peer) => !PEERS[name].includes(peer));
  if (left.length > 0) console.log(`  not measured: ${left.join(", ")} (over 10 s, or a single change)`);
  if (rows.length > 1)
    for (const [measured, goal] of Object.entries(GOALS[name])) console.log(ratioLine(rows, measured, goal));
  const isMeasured = ([measured]) => ours[measured] !== null;
  for (const limit of Object.entries(LIMITS).filter(isMeasured)) console.log(limitLine(limit, ours));
  for (const line of scrollLine(rows, ours)) console.log(line);
}
