import { afterEach, describe, expect, test, vi } from "vitest";
import { form } from "@/lib/server/registry/temporary-registry";
import type { Handler } from "@/lib/server/respond";
import { temporaryTeam } from "./temporary-team";

let team: Awaited<ReturnType<typeof temporaryTeam>>;
afterEach(async () => {
  vi.restoreAllMocks();
  await team.close();
});

describe("an unverified rollback names the published version, with a status that no client repeats:", () => {
  test.each([
    ["the backend changed the content", { "a/x.md": "2" }, "differs"],
    ["the new version can't be read back", null, "couldn't be read back: It is damaged."],
  ])("%s", async (_, changed, problem) => {
    team = await temporaryTeam("registry");
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { body: skill } = await team.create({ "x.md": "1" });
    const honest = globalThis.skilldeckBackend as Handler;
    let isPublished = false;
    globalThis.skilldeckBackend = async (request) => {
      if (request.method === "POST") {
        isPublished = true;
        if (!changed) return honest(request);
        const files = { "a/SKILL.md": "---\nname: a\ndescription: Does a.\n---\n", ...changed };
        const headers = { "anthropic-beta": "skills-2025-10-02" };
        return honest(new Request(request.url, { method: "POST", headers, body: form(files) }));
      }
      return isPublished && !changed && request.url.endsWith("/content") ? damaged() : honest(request);
    };
    const key = { "idempotency-key": "0b6d-1" };
    const { status, body } = await team.rollBack(skill.id, skill.latest_version, key);
    const listed = (await team.send(`/v1/skills/${skill.id}/versions`)).body.data;
    expect(listed).toHaveLength(2);
    expect(status).toBe(424);
    expect(body.error.message).toContain(`${listed[1].version} was published and is now the latest`);
    expect(body.error.message).toContain(problem);
    expect((await team.publications(skill.id)).body.publications).toHaveLength(2);
    globalThis.skilldeckBackend = honest;
    const again = await team.rollBack(skill.id, skill.latest_version, key);
    expect(again.status).toBe(changed ? 424 : 200);
    expect((await team.send(`/v1/skills/${skill.id}/versions`)).body.data).toHaveLength(2);
  });

  test("a restored copy that can't be read back is still shown as restored", async () => {
    team = await temporaryTeam("registry");
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { body: skill } = await team.create({ "x.md": "1" });
    await team.send(`/v1/skills/${skill.id}/versions/${skill.latest_version}`, { method: "DELETE" });
    const [kept] = (await team.deleted()).body.data;
    const honest = globalThis.skilldeckBackend as Handler;
    globalThis.skilldeckBackend = (request) =>
      request.url.endsWith("/content") ? Promise.resolve(damaged()) : honest(request);
    expect((await team.publishAgain(kept.id)).status).toBe(424);
    expect((await team.deleted()).body.data[0].published.skill_id).toBe(skill.id);
  });
});

function damaged(): Response {
  const error = { type: "api_error", message: "It is damaged." };
  return Response.json({ type: "error", error }, { status: 500 });
}
