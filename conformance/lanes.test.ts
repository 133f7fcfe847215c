import { describe, expect, test } from "vitest";
import {
  ask,
  createSkill,
  createVersion,
  form,
  json,
  newName,
  refusal,
  SKILLS_BETA,
  skillFiles,
} from "./api";

const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
const SKILL_ID = expect.stringMatching(/^skill_\w+$/);

describe("the anthropic-beta header alone chooses the shape", () => {
  test.each<[string, string[], "beta" | "ga"]>([
    ["the value", [SKILLS_BETA], "beta"],
    ["among others", [`files-api-2025-04-14,${SKILLS_BETA}`], "beta"],
    ["with spaces", [` x-1 ,  ${SKILLS_BETA}  , y`], "beta"],
    ["twice", [`${SKILLS_BETA},x-1,${SKILLS_BETA}`], "beta"],
    ["on a separate line", ["x-1", SKILLS_BETA], "beta"],
    ["absent", [], "ga"],
    ["empty", [""], "ga"],
    ["another beta", ["files-api-2025-04-14"], "ga"],
    ["only part of the value", [`${SKILLS_BETA}0`], "ga"],
  ])("%s", async (_case, lines, lane) => {
    const headers = lines.map((line): [string, string] => ["anthropic-beta", line]);
    const answer = await ask("/v1/skills?beta=true&limit=1", { lane: "ga", headers: joined(headers) });
    expect("has_more" in (await answer.json())).toBe(lane === "beta");
  });
});

/** fetch joins repeated headers with a comma, which is equivalent. */
function joined(lines: [string, string][]): Record<string, string> {
  return Object.fromEntries(new Headers(lines));
}

describe("one skill in two shapes", () => {
  test("skill, version and deleted version have exactly the documented keys in each", async () => {
    const name = newName();
    const title = `Können ${name}`;
    const skill = await json("/v1/skills", { body: form(skillFiles(name), { display_title: title }) });
    expect(skill).toEqual({
      id: SKILL_ID,
      type: "skill",
      display_title: title,
      latest_version: expect.stringMatching(/^\d{16}$/),
      source: "custom",
      created_at: TIME,
      updated_at: TIME,
    });
    const inGa = await json(`/v1/skills/${skill.id}`, { lane: "ga" });
    expect(inGa).toEqual({
      type: "skill",
      id: skill.id,
      display_name: title,
      source: { type: "custom" },
      latest_version_id: expect.stringMatching(/^skver_\w+$/),
      created_at: skill.created_at,
      updated_at: TIME,
    });
    const path = `/v1/skills/${skill.id}/versions`;
    const version = await json(`${path}/${skill.latest_version}`);
    expect(version).toEqual({
      id: expect.stringMatching(/^(skillver|skill_version)_\w+$/),
      type: "skill_version",
      skill_id: skill.id,
      version: skill.latest_version,
      name,
      description: `Does ${name}.`,
      directory: name,
      created_at: TIME,
    });
    const versionInGa = await json(`${path}/latest`, { lane: "ga" });
    expect(versionInGa).toEqual({
      type: "skill_version",
      id: inGa.latest_version_id,
      skill_id: skill.id,
      name,
      description: `Does ${name}.`,
      created_at: version.created_at,
    });
    const byPrefix = await json(`${path}/${inGa.latest_version_id.replace("skver_", "skill_version_")}`, {
      lane: "ga",
    });
    expect(byPrefix).toEqual(versionInGa);
  });

  test("without a label, the skill's name is used; the other lane's field is ignored", async () => {
    const name = newName();
    const ga = await json("/v1/skills", {
      body: form(skillFiles(name), { display_title: "ignored", xyzzy: "ignored" }),
      lane: "ga",
    });
    expect(ga.display_name).toBe(name);
  });

  test("a deletion returns the version's id in the form of its lane", async () => {
    const name = newName();
    const skill = await createSkill(name);
    await createVersion(skill.id, name, "2");
    const path = `/v1/skills/${skill.id}/versions`;
    const third = await json(path, { lane: "ga", body: form(skillFiles(name)) });
    expect(await json(`${path}/${third.id}`, { lane: "ga", method: "DELETE" })).toEqual({
      id: third.id,
      type: "skill_version_deleted",
    });
    expect(await json(`${path}/${skill.latest_version}`, { method: "DELETE" })).toEqual({
      id: skill.latest_version,
      type: "skill_version_deleted",
    });
  });
});

describe("deleting", () => {
  test("beta refuses a skill with versions, empties it version by version, and ga then hides it", async () => {
    const skill = await createSkill();
    const path = `/v1/skills/${skill.id}`;
    expect(await refusal(path, { method: "DELETE" })).toEqual({
      status: 400,
      type: "invalid_request_error",
      message: "Cannot delete skill with existing versions. Delete all versions first.",
    });
    await json(`${path}/versions/${skill.latest_version}`, { method: "DELETE" });
    expect((await json(path)).latest_version).toBeNull();
    expect((await json(`${path}/versions`)).data).toEqual([]);
    expect((await refusal(path, { lane: "ga" })).status).toBe(400);
    const listed = await json("/v1/skills?limit=1000", { lane: "ga" });
    expect(listed.data.map((row: { id: string }) => row.id)).not.toContain(skill.id);
    expect(await json(path, { method: "DELETE" })).toEqual({ id: skill.id, type: "skill_deleted" });
    expect((await refusal(path)).status).toBe(404);
  });

  test("publishing to an emptied skill gives a number after the deleted ones", async () => {
    const name = newName();
    const skill = await createSkill(name);
    const path = `/v1/skills/${skill.id}`;
    await json(`${path}/versions/${skill.latest_version}`, { method: "DELETE" });
    const again = await createVersion(skill.id, name, "again");
    expect(BigInt(again.version)).toBeGreaterThan(BigInt(skill.latest_version));
    expect((await json(path, { lane: "ga" })).latest_version_id).toMatch(/^skver_/);
  });

  test("an emptied skill can be deleted in ga", async () => {
    const skill = await createSkill();
    const path = `/v1/skills/${skill.id}`;
    await json(`${path}/versions/${skill.latest_version}`, { method: "DELETE" });
    await json(path, { lane: "ga", method: "DELETE" });
    expect((await refusal(path)).status).toBe(404);
  });

  test("ga refuses to delete the only version, and deletes all versions with the skill", async () => {
    const skill = await createSkill(newName(), { lane: "ga" });
    const path = `/v1/skills/${skill.id}`;
    const version = `${path}/versions/${skill.latest_version_id}`;
    expect(await refusal(version, { lane: "ga", method: "DELETE" })).toEqual({
      status: 400,
      type: "invalid_request_error",
      message: "cannot delete a Skill's only version. Delete the Skill, or create another version first",
    });
    expect(await json(path, { lane: "ga", method: "DELETE" })).toEqual({
      id: skill.id,
      type: "skill_deleted",
    });
    expect((await refusal(version, { lane: "ga" })).status).toBe(404);
  });

  test("deleting the newest version makes the one before it the latest", async () => {
    const name = newName();
    const skill = await createSkill(name);
    const second = await createVersion(skill.id, name, "2");
    expect((await json(`/v1/skills/${skill.id}`)).latest_version).toBe(second.version);
    await json(`/v1/skills/${skill.id}/versions/${second.version}`, { method: "DELETE" });
    expect((await json(`/v1/skills/${skill.id}`)).latest_version).toBe(skill.latest_version);
  });
});
