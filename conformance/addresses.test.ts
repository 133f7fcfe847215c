import { beforeAll, describe, expect, test } from "vitest";
import {
  ask,
  createSkill,
  form,
  isSkilldeck,
  json,
  type Lane,
  newName,
  refusal,
  refusalOf,
  skillFiles,
} from "./api";

let skill: { id: string; latest_version: string };
const name = newName();

beforeAll(async () => {
  skill = await createSkill(name);
});

const LATEST = (doing: string) =>
  `'latest' is not accepted when ${doing} a skill version. Address a specific version id: read the skill's latest_version_id, or GET /v1/skills/{skill_id}/versions/latest, and use that id.`;

describe("a version's address", () => {
  test.each<[Lane, string, string, number, string]>([
    [
      "beta",
      "GET",
      "latest",
      400,
      "Invalid version format: 'latest'. Version must be a numeric timestamp (e.g., '1759178010641129').",
    ],
    [
      "beta",
      "DELETE",
      "latest",
      400,
      "Invalid version format: 'latest'. Version must be a numeric timestamp (e.g., '1759178010641129').",
    ],
    [
      "beta",
      "DELETE",
      "skver_01x",
      400,
      "Invalid version format: 'skver_01x'. Version must be a numeric timestamp (e.g., '1759178010641129').",
    ],
    ["beta", "GET", "1", 404, "Skill version not found: {id} version 1"],
    ["ga", "GET", "nonsense", 400, "Invalid version id: 'nonsense'"],
    ["ga", "GET", "{number}", 400, "Invalid version id: '{number}'"],
    ["ga", "GET", "skver_01nobody", 404, "Skill version not found: {id} version skver_01nobody"],
    ["ga", "DELETE", "latest", 400, LATEST("deleting")],
    ["ga", "GET", "latest/content", 400, LATEST("downloading")],
    ["ga", "GET", "skver_01nobody/content", 404, "Skill not found: {id}"],
    [
      "beta",
      "GET",
      "latest/content",
      400,
      "Invalid version format: 'latest'. Version must be a numeric timestamp (e.g., '1759178010641129').",
    ],
    ["beta", "GET", "1/content", 404, "Skill version not found: {id} version 1"],
  ])("%s: %s …/versions/%s → %i", async (lane, method, ...[address, status, message]) => {
    const fill = (text: string) =>
      text.replaceAll("{id}", skill.id).replaceAll("{number}", skill.latest_version);
    const path = `/v1/skills/${skill.id}/versions/${fill(address)}`;
    expect(await refusal(path, { lane, method })).toEqual({
      status,
      type: status === 404 ? "not_found_error" : "invalid_request_error",
      message: fill(message),
    });
  });

  test("in ga, only the content also accepts the beta lane's number", async () => {
    const path = `/v1/skills/${skill.id}/versions/${skill.latest_version}/content`;
    expect((await ask(path, { lane: "ga" })).status).toBe(200);
  });

  test.runIf(isSkilldeck)("beta reads a GA object id, as the SDKs that mix both lanes send it", async () => {
    const path = `/v1/skills/${skill.id}`;
    const { latest_version_id: id } = await json(path, { lane: "ga" });
    expect(await json(`${path}/versions/${id}`)).toMatchObject({ version: skill.latest_version });
    expect((await ask(`${path}/versions/${id}/content`)).status).toBe(200);
    for (const address of ["skver_01nobody", "skver_01nobody/content"])
      expect(await refusal(`${path}/versions/${address}`)).toMatchObject({
        status: 404,
        message: `Skill version not found: ${skill.id} version skver_01nobody`,
      });
  });
});

describe("what does not exist", () => {
  test.each<Lane>(["beta", "ga"])("is the same 404 for every operation (%s)", async (lane) => {
    const path = "/v1/skills/skill_01nobody";
    const version = lane === "beta" ? "1759178010641129" : "skver_01nobody";
    const asks = [
      refusal(path, { lane }),
      refusal(path, { lane, method: "DELETE" }),
      refusal(`${path}/versions`, { lane }),
      refusal(`${path}/versions`, { lane, body: form(skillFiles("a")) }),
      refusal(`${path}/versions/${version}`, { lane }),
      refusal(`${path}/versions/${version}`, { lane, method: "DELETE" }),
      refusal(`${path}/versions/${version}/content`, { lane }),
    ];
    for (const answer of await Promise.all(asks))
      expect(answer).toEqual({
        status: 404,
        type: "not_found_error",
        message: "Skill not found: skill_01nobody",
      });
  });

  test.each<Lane>(["beta", "ga"])("one of Anthropic's skills accepts no version (%s)", async (lane) => {
    expect(await refusal("/v1/skills/pptx/versions", { lane, body: form(skillFiles("pptx")) })).toEqual({
      status: 400,
      type: "invalid_request_error",
      message: "Invalid skill_id format: pptx",
    });
  });

  test.each([
    ["GET", "/v1/nothing"],
    ["GET", "/v1/skills/a/b"],
    ["PATCH", "/v1/skills/skill_01nobody"],
    ["PUT", "/v1/skills"],
    ["POST", "/v1/skills/skill_01nobody"],
  ])("an unknown route (%s %s) answers with the envelope", async (method, path) => {
    const { status } = await refusal(path, { method });
    expect([404, 405]).toContain(status);
  });

  test.runIf(isSkilldeck)("an id that would lead to another path is not found", async () => {
    for (const id of ["..%2f..%2fetc", "a%2e%2e", "%00", "a%20b", "é"])
      expect((await refusal(`/v1/skills/${id}`)).status, id).toBe(404);
  });
});

test("every answer has a unique request-id", async () => {
  const ids = await Promise.all(
    [1, 2, 3].map(async () => (await ask("/v1/skills?limit=1")).headers.get("request-id")),
  );
  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^req_\w+$/);
});

test("a DELETE with a JSON content type and no body is accepted", async () => {
  const answer = await ask("/v1/skills/skill_01nobody", {
    method: "DELETE",
    headers: { "content-type": "application/json" },
  });
  expect((await refusalOf(answer)).status).toBe(404);
});

test.each(["2023-06-01", "2026-10-21"])("anthropic-version %s is accepted", async (version) => {
  const answer = await ask("/v1/skills?limit=1", { headers: { "anthropic-version": version } });
  expect(answer.status).toBe(200);
});
