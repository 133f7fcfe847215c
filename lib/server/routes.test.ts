import { globSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

type Route = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Effect = "reads" | "changes" | "nothing";

const METHODS = ["DELETE", "GET", "OPTIONS", "PATCH", "POST", "PUT"];
const SKILLS = {
  GET: "reads",
  POST: "changes",
  DELETE: "nothing",
  PATCH: "nothing",
  PUT: "nothing",
} as const;
const ONE = { GET: "reads", DELETE: "changes", POST: "nothing", PATCH: "nothing", PUT: "nothing" } as const;
const CONTENT = { ...ONE, DELETE: "nothing" } as const;
const UNKNOWN = { ...CONTENT, GET: "nothing" } as const;
const ONLY_GET = { ...CONTENT, OPTIONS: "nothing" } as const;
const ONLY_POST = { ...UNKNOWN, POST: "changes", OPTIONS: "nothing" } as const;

/** Every route, and what each of its methods does. A new route needs a row here. */
const ROUTES: Record<string, Partial<Record<string, Effect>>> = {
  "app/api/[[...rest]]/route.ts": UNKNOWN,
  "app/api/deleted/[deletedId]/content/route.ts": ONLY_GET,
  "app/api/deleted/[deletedId]/publish/route.ts": ONLY_POST,
  "app/api/deleted/route.ts": ONLY_GET,
  "app/api/health/route.ts": ONLY_GET,
  "app/api/patch/[skillId]/[range]/route.ts": ONLY_GET,
  "app/api/skills/[skillId]/publications/route.ts": ONLY_GET,
  "app/api/skills/[skillId]/versions/[version]/digest/route.ts": ONLY_GET,
  "app/api/skills/[skillId]/versions/[version]/rollback/route.ts": ONLY_POST,
  "app/v1/[[...rest]]/route.ts": UNKNOWN,
  "app/v1/skills/route.ts": SKILLS,
  "app/v1/skills/[skillId]/route.ts": ONE,
  "app/v1/skills/[skillId]/versions/route.ts": SKILLS,
  "app/v1/skills/[skillId]/versions/[version]/route.ts": ONE,
  "app/v1/skills/[skillId]/versions/[version]/content/route.ts": CONTENT,
};

/** Senders, and which methods each is refused. */
const SENDERS: { who: string; headers: Record<string, string>; isRefused: (effect: Effect) => boolean }[] = [
  { who: "a program", headers: {}, isRefused: () => false },
  {
    who: "our own page",
    headers: { origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" },
    isRefused: () => false,
  },
  { who: "the address bar", headers: { "sec-fetch-site": "none" }, isRefused: () => false },
  { who: "a sandboxed frame", headers: { origin: "null" }, isRefused: (effect) => effect === "changes" },
  {
    who: "a page of another port",
    headers: { origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-site" },
    isRefused: (effect) => effect === "changes",
  },
  {
    who: "a page of another site",
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    isRefused: (effect) => effect === "changes",
  },
  { who: "a rebound name", headers: { host: "evil.example:3000" }, isRefused: () => true },
  {
    who: "a rebound name that is its own origin",
    headers: { host: "evil.example", origin: "http://evil.example", "sec-fetch-site": "same-origin" },
    isRefused: () => true,
  },
  { who: "a request without a Host", headers: { host: "" }, isRefused: () => true },
];

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "skilldeck-"));
  vi.stubEnv("SKILLDECK_DATA", dataDir);
  vi.stubEnv("ANTHROPIC_API_KEY", "");
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const PARAMS = { skillId: "skill_01a", version: "1", range: "1...2", deletedId: "deleted_01a" };

function pathOf(route: string): string {
  return Object.entries(PARAMS).reduce(
    (path, [name, value]) => path.replace(`[${name}]`, value),
    route.replace(/^app|\/route\.ts$/g, "").replace("[[...rest]]", "messages"),
  );
}

test("every route has a row, and every row a route", () => {
  expect(globSync("app/**/route.{ts,tsx}").toSorted()).toEqual(Object.keys(ROUTES).toSorted());
});

describe.each(Object.entries(ROUTES))("%s", (route, methods) => {
  const importRoute = async (): Promise<Record<string, Route>> => await import(join(process.cwd(), route));

  test("offers exactly the methods of its row", async () => {
    expect(Object.keys(await importRoute()).toSorted()).toEqual(Object.keys(methods).toSorted());
    expect(METHODS).toEqual(expect.arrayContaining(Object.keys(methods)));
  });

  test.each(
    Object.entries(methods).flatMap(([method, effect = "nothing"]) =>
      SENDERS.map(({ who, headers, isRefused }) => ({
        method,
        who,
        headers,
        status: isRefused(effect) ? 403 : null,
      })),
    ),
  )("$method from $who → $status", async ({ method, headers, status }) => {
    const request = new Request(`http://127.0.0.1:3000${pathOf(route)}`, {
      method,
      headers: { host: "127.0.0.1:3000", ...headers },
    });
    const answer = await (await importRoute())[method]?.(request, { params: Promise.resolve(PARAMS) });
    if (status === null) expect(answer?.status).not.toBe(403);
    else expect(answer?.status).toBe(status);
    // A 405 names the methods that the address has.
    if (answer?.status === 405) expect(answer.headers.get("allow")).toMatch(/^(GET, HEAD|POST), OPTIONS$/);
  });
});
