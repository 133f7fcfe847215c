import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { patch } from "@/lib/server/patch/patch";
import { ask } from "@/lib/server/registry/temporary-registry";
import { temporaryTeam } from "./temporary-team";

let team: Awaited<ReturnType<typeof temporaryTeam>>;
afterEach(() => team.close());

/** More than a download checks before it begins. */
const LARGE = Uint8Array.from(
  { length: 700_000 },
  (_, index) => (Math.imul(index, 2_654_435_761) >>> 24) & 255,
);

async function damageArchives(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((found) => found.endsWith(".zip"))) {
    const bytes = await readFile(join(folder, name));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(join(folder, name), bytes);
  }
}

/** All features that read a version's content, by name. */
function readers(skillId: string, version: string) {
  const range = `${version}...latest`;
  const params = Promise.resolve({ skillId, range });
  return {
    patch: () => patch(ask("/api/patch"), { params }),
    digest: () => team.digest(skillId, version),
    rollback: () => team.rollBack(skillId, version),
    "deletion with a copy": () =>
      team.send(`/v1/skills/${skillId}/versions/${version}`, { method: "DELETE" }),
  };
}

test.each(["patch", "digest", "rollback", "deletion with a copy"] as const)(
  "a %s of a damaged version fails with the same error as its download, which names the version and the damage",
  async (reader) => {
    team = await temporaryTeam("registry");
    for (const content of [LARGE, "small"]) {
      const { body: skill } = await team.send("/v1/skills", { body: formOf(content) });
      await team.publish(skill.id, { "x.md": `${content.length}` });
      await damageArchives(team.registry.dataDir);
      const answer = await readers(skill.id, skill.latest_version)[reader]();
      if (answer instanceof Response) expect(answer.headers.get("x-should-retry")).toBe("false");
      const body = answer instanceof Response ? await answer.json() : answer.body;
      expect(answer.status).toBe(500);
      expect(body.type).toBe("error");
      expect(body.error.type).toBe("api_error");
      expect(body.error.message).toContain(
        `The stored content of ${skill.id} version ${skill.latest_version} is damaged or missing.`,
      );
    }
  },
);

function formOf(content: string | Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData();
  const name = `a-${content.length}`;
  form.append("display_title", name);
  form.append("files[]", new File(["---\nname: a\ndescription: d\n---\n"], "a/SKILL.md"));
  form.append("files[]", new File([content], "a/content"));
  return form;
}

test.each([
  ["damaged", damageArchives],
  ["missing", (folder: string) => rm(folder, { recursive: true })],
])(
  "a copy of a deleted version that is %s is reported as damaged or missing, when downloaded and when restored",
  async (_, act) => {
    team = await temporaryTeam("registry");
    const { body: skill } = await team.create({ "x.md": "1" });
    await team.send(`/v1/skills/${skill.id}/versions/${skill.latest_version}`, { method: "DELETE" });
    const [kept] = (await team.deleted()).body.data;
    await act(join(team.folder, "deleted", "archives"));
    const answers = [await team.publishAgain(kept.id), await bodyOf(await team.deletedContent(kept.id))];
    for (const { status, body } of answers) {
      expect(status).toBe(500);
      expect(body.error.message).toBe(
        `The copy of the deleted a version ${skill.latest_version} is damaged or missing. Restore it from a backup.`,
      );
    }
  },
);

async function bodyOf(answer: Response) {
  return { status: answer.status, body: await answer.json() };
}
