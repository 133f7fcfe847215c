/** Mulberry32: pseudo-random numbers, the same in every run. */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS =
  "skill version publish compare label backend member archive folder header token stream worker colour window budget review change anchor margin".split(
    " ",
  );

function words(random, count) {
  return Array.from({ length: count }, () => WORDS[random(WORDS.length)]).join(" ");
}

/** Evenly spread edits like an author's: replaced words, an added line, a deleted line. */
function editLines(lines, edits, seed) {
  const random = randomFrom(seed);
  const edited = [...lines];
  const step = lines.length / edits;
  for (let edit = edits - 1; edit >= 0; edit--) {
    const at = Math.min(lines.length - 1, Math.floor((edit + 0.5) * step) + random(3));
    const kind = edit % 5;
    if (kind === 3) edited.splice(at, 0, edited[at].replace(/[a-z]+/, "inserted"));
    else if (kind === 4) edited.splice(at, 1);
    else edited[at] = edited[at].replace(/[a-z]+(?=[^a-z]*$)/, `changed${edit}`);
  }
  return edited;
}

const text = (lines) => `${lines.join("\n")}\n`;

function edited(path, lines, edits) {
  return { path, base: text(lines), head: text(editLines(lines, edits, edits)) };
}

function markdownLine(random, index) {
  if (index % 24 === 0) return `## ${words(random, 3)} ${index}`;
  if (index % 24 === 1 || index % 6 === 5) return "";
  if (index % 6 === 3)
    return `- **${words(random, 1)}**: \`${words(random, 1)}-${index}\` ${words(random, 6)}`;
  return `${words(random, 12)} ${index} [${words(random, 1)}](references/${index}.md) ${words(random, 3)}.`;
}

function markdown(count, seed) {
  const random = randomFrom(seed);
  const head = ["---", "name: measured-skill", `description: ${words(random, 20)}`, "---", "# Measured"];
  return [...head, ...Array.from({ length: count - head.length }, (_, index) => markdownLine(random, index))];
}

function typescriptLine(random, index) {
  const name = `${words(random, 1)}${index}`;
  return [
    `export function ${name}(input: string, limit = ${random(900)}): string {`,
    `  const parts = input.split("${words(random, 1)}").slice(0, limit);`,
    `  // ${words(random, 8)}`,
    `  if (parts.length > ${random(90)}) return \`\${parts[0]}-${name}\`;`,
    `  return parts.map((part) => part.trim()).join("${words(random, 2)}");`,
    "}",
    "",
  ][index % 7];
}

function typescript(count, seed) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => typescriptLine(random, index));
}

function json(count, seed) {
  const random = randomFrom(seed);
  const rows = Array.from({ length: count - 2 }, (_, index) => {
    const comma = index === count - 3 ? "" : ",";
    return `  "key-${index}": { "value": ${random(100_000)}, "label": "${words(random, 3)}" }${comma}`;
  });
  return ["{", ...rows, "}"];
}

function manyFiles(count) {
  return Array.from({ length: count }, (_, index) =>
    edited(`src/part-${index % 10}/file-${index}.ts`, typescript(60, 1_000 + index), 3),
  );
}

function longLine(length, changes) {
  const random = randomFrom(9);
  const parts = [];
  for (let size = 0; size < length; size += parts.at(-1).length + 1)
    parts.push(words(random, 1) + random(1_000));
  const step = Math.floor(parts.length / changes);
  const head = parts.map((part, index) => (index % step === 40 ? `changed${index}` : part));
  return { path: "data.txt", base: `${parts.join(" ")}\n`, head: `${head.join(" ")}\n` };
}

/** The cases: the texts of both sides. */
export const CASES = {
  a: { title: "SKILL.md, 300 lines, 20 changes", files: () => [edited("SKILL.md", markdown(300, 1), 20)] },
  b: {
    title: "TypeScript, 3,000 lines, 150 changes",
    files: () => [edited("source.ts", typescript(3_000, 2), 150)],
  },
  c: {
    title: "JSON, 50,000 lines, 500 changes",
    files: () => [edited("rows.json", json(50_000, 3), 500)],
  },
  d: { title: "200 files of 60 lines, 3 changes each", files: () => manyFiles(200) },
  e1: {
    title: "two unrelated files of 5,000 lines",
    files: () => [{ path: "source.ts", base: text(typescript(5_000, 4)), head: text(typescript(5_000, 5)) }],
  },
  e2: { title: "one line of 1 MB, 20 changes", isPlain: true, files: () => [longLine(1_000_000, 20)] },
};
