import { expect, test } from "vitest";
import { ask } from "@/lib/server/registry/temporary-registry";
import { matchOperation } from "@/lib/skills/api/operations";
import { anthropic } from "./anthropic";
import { answers } from "./faults/faults";
import { serveUpstream } from "./serve-upstream";

const ID = "skill_01JAbcdefghijklmnop";

/** Pieces that some parser takes for a parent folder, the end of a path or a separator. */
const PIECES = [
  ".",
  "..",
  "...",
  "%2e",
  "%2e%2e",
  "%252e%252e",
  ".%2e",
  "%c0%ae%c0%ae",
  "/",
  "//",
  "%2f",
  "%2F",
  "%252f",
  "\\",
  "%5c",
  "%",
  "%%",
  "%zz",
  "%u002e",
  ";",
  ";a=b",
  "?",
  "?x=1",
  "#",
  "#x",
  "&",
  "@",
  "@evil.example",
  ":",
  "%3a",
  "%00",
  "\0",
  "\t",
  "%09",
  "\n",
  "%0a",
  "%0d%0a",
  "%0d%0aHost:%20evil",
  " ",
  "%20",
  "+",
  "*",
  "~",
  "'",
  '"',
  "<",
  ">",
  "|",
  "^",
  "`",
  "{",
  "}",
  "[",
  "]",
  "é",
  "%c3%a9",
  "\u202e",
  "\ufeff",
  "\uff0e\uff0e\uff0f",
  "\ud800",
  "💥",
  "messages",
  "v1",
  "latest",
];
const LENGTHS = [0, 1, 127, 128, 129, 1024, 8192];

/** A reproducible random generator of integers below `below`. */
function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function mutate(id: string, roll: (below: number) => number): string {
  let mutated = id;
  for (let times = roll(4); times >= 0; times -= 1) {
    const at = roll(mutated.length + 1);
    mutated = mutated.slice(0, at) + PIECES[roll(PIECES.length)] + mutated.slice(at + roll(3));
  }
  return mutated;
}

function mutatedIds(count: number, seed: number): string[] {
  const roll = createDice(seed);
  const generated = Array.from({ length: count }, () => mutate(roll(2) ? ID : "", roll));
  return [...PIECES, ...LENGTHS.map((length) => "a".repeat(length)), ...generated];
}

function pathsOf(id: string): string[] {
  return [
    `/v1/skills/${id}`,
    `/v1/skills/${id}/versions`,
    `/v1/skills/${ID}/versions/${id}`,
    `/v1/skills/${ID}/versions/${id}/content`,
  ];
}

async function withUpstream(
  run: (send: (path: string) => Promise<Response>, arrived: string[]) => Promise<void>,
) {
  const arrived: string[] = [];
  const listener = answers(200, '{"data":[]}', { "content-type": "application/octet-stream" });
  const upstream = await serveUpstream((incoming, outgoing) => {
    arrived.push(incoming.url ?? "");
    listener(incoming, outgoing);
  });
  const proxy = anthropic({ apiKey: "sk-ant-canary", baseUrl: `${upstream.baseUrl}/base` });
  await run((path) => proxy(ask(path)), arrived);
  await upstream.close();
}

const TEMPLATE = /^\/base\/v1\/skills(\/[\w-]{1,128}(\/versions(\/[\w-]{1,128}(\/content)?)?)?)?$/;

test("8,000 addresses with mutated ids reach the path that they name, or nothing is sent", async () => {
  await withUpstream(async (send, arrived) => {
    for (const path of mutatedIds(2_000, 1).flatMap(pathsOf)) {
      arrived.length = 0;
      const answer = await send(path);
      await answer.body?.cancel();
      const named = new URL(`http://127.0.0.1${path}`).pathname;
      if (matchOperation("GET", named)) expect(arrived, path).toEqual([`/base${named}`]);
      else expect([answer.status, arrived], path).toEqual([404, []]);
      for (const pathname of arrived) expect(pathname).toMatch(TEMPLATE);
    }
  });
});

test("2,000 mutated cursors arrive unchanged, as a single value, or not at all", async () => {
  await withUpstream(async (send, arrived) => {
    for (const cursor of mutatedIds(2_000, 2)) {
      arrived.length = 0;
      const answer = await send(`/v1/skills?page=${encodeURIComponent(cursor.toWellFormed())}&limit=5`);
      await answer.body?.cancel();
      if (answer.status === 400) expect(arrived, cursor).toEqual([]);
      else {
        const url = new URL(arrived[0] ?? "", "http://127.0.0.1");
        expect(url.pathname).toBe("/base/v1/skills");
        expect([...url.searchParams], cursor).toEqual([
          ["limit", "5"],
          ["page", cursor],
        ]);
      }
    }
  });
});

test.each(["page", "limit", "source", "beta"])("refuses %s with other characters, by name", async (name) => {
  await withUpstream(async (send, arrived) => {
    const answer = await send(`/v1/skills?${name}=${encodeURIComponent("a b\n&x=1")}`);
    expect(answer.status).toBe(400);
    expect((await answer.json()).error.message).toMatch(new RegExp(`^${name} is not a valid `));
    expect(arrived).toEqual([]);
  });
});
