import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { version } from "@/package.json";
import { gateway } from "./gateway";
import { health } from "./health";
import { ask, form, skillFiles } from "./registry/temporary-registry";

let dataDir: string;
let skill: { id: string; latest_version: string };

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "skilldeck-"));
  vi.stubEnv("SKILLDECK_DATA", dataDir);
  vi.stubEnv("ANTHROPIC_API_KEY", "");
  skill = await (await gateway(ask("/v1/skills", { body: form(skillFiles("a")) }))).json();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test.each([
  ["GET", "/v1"],
  ["GET", "/v1/messages"],
  ["PUT", "/v1/skills"],
  ["PATCH", "/v1/skills/skill_01x"],
  ["GET", "/v1/skills/a%2Fb"],
  ["GET", "/v1/skills/skill_01x/versions/1/files"],
])("%s %s answers 404 in the API's envelope, with the same id in header and body", async (method, path) => {
  const answer = await gateway(ask(path, { method }));
  expect(answer.status).toBe(404);
  expect(answer.headers.get("x-should-retry")).toBe("false");
  const id = answer.headers.get("request-id");
  expect(id).toMatch(/^req_01\w{22}$/);
  expect(await answer.json()).toEqual({
    type: "error",
    error: { type: "not_found_error", message: `Not found: ${method} ${path}` },
    request_id: id,
  });
});

test("pages of other origins can't change anything", async () => {
  const path = `/v1/skills/${skill.id}/versions/${skill.latest_version}`;
  const answer = await gateway(ask(path, { method: "DELETE", headers: { origin: "null" } }));
  expect(answer.status).toBe(403);
  expect((await gateway(ask(path))).status).toBe(200);
});

test("browsers may cache only what never changes", async () => {
  const cacheControl = async (path: string, lane: "beta" | "ga" = "beta") =>
    (await gateway(ask(`/v1/skills${path}`, { lane }))).headers.get("cache-control");
  const path = `/${skill.id}/versions/${skill.latest_version}`;
  expect(await cacheControl(path)).toBe("private, immutable, max-age=31536000");
  expect(await cacheControl(`${path}/content`)).toBe("private, immutable, max-age=31536000");
  expect(await cacheControl(`/${skill.id}/versions/latest`, "ga")).toBe("no-store");
  expect(await cacheControl(`/${skill.id}/versions/1`)).toBe("no-store");
  for (const changing of ["", `/${skill.id}`, `/${skill.id}/versions`])
    expect(await cacheControl(changing)).toBe("no-store");
});

test("every answer has `nosniff`, and varies by the lane's header", async () => {
  const { headers } = await gateway(ask("/v1/skills"));
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("vary")).toBe("anthropic-beta");
  expect(headers.get("request-id")).toMatch(/^req_/);
});

test("health reports backend and release, but refuses a foreign host", async () => {
  expect(await (await health(ask("/api/health"))).json()).toEqual({
    status: "ok",
    backend: "registry",
    version,
  });
  expect((await health(ask("/api/health", { headers: { host: "evil.example" } }))).status).toBe(403);
});
