import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterEach, expect, test, vi } from "vitest";
import type { Handler } from "@/lib/server/respond";
import { Incoming } from "@/lib/server/storage/incoming";
import { openDatabase } from "@/lib/server/storage/open-database";
import { claimPublication } from "./claims";
import { loseAnswers } from "./lose-answers";
import { openRecords, records } from "./records";
import { recoverClaims } from "./recover-claims";
import { MIGRATIONS, type Tables } from "./schema";
import { temporaryTeam } from "./temporary-team";

const KEY = { "idempotency-key": "0b6d-1" };

let team: Awaited<ReturnType<typeof temporaryTeam>>;
afterEach(() => team.close());

test("a request that another process is working on gets a 409, and is published once that process has ended", async () => {
  team = await temporaryTeam("registry");
  const stop = loseAnswers({ isPublished: true });
  await team.create({}, KEY);
  stop();
  const { db } = await records();
  const other = await Incoming.open(join(team.folder, "deleted"));
  await db.updateTable("claims").set({ process: other.name }).execute();
  const { status, body } = await team.create({}, KEY);
  expect(status).toBe(409);
  expect(body.error.message).toContain("still in progress");
  await other.close();
  expect((await team.create({}, KEY)).status).toBe(200);
  expect((await team.send("/v1/skills")).body.data).toHaveLength(1);
});

test("who published and why is recovered for an upload without a key whose server was killed", async () => {
  team = await temporaryTeam("registry");
  const { body: skill } = await team.create();
  const stop = loseAnswers({ isPublished: true });
  await team.publish(skill.id, { "x.md": "3" }, { "skilldeck-note": "why" });
  stop();
  await expect
    .poll(async () => (await team.publications(skill.id)).body.publications[1])
    .toMatchObject({ note: "why" });
  const { db } = await records();
  expect(await db.selectFrom("claims").select("id").execute()).toEqual([]);
});

test("a claim without a key is released if its upload published nothing", async () => {
  team = await temporaryTeam("registry");
  const stop = loseAnswers({ isPublished: false });
  await team.create();
  stop();
  const { db } = await records();
  const claims = () => db.selectFrom("claims").select("id").execute();
  expect(await claims()).toHaveLength(1);
  await expect
    .poll(async () => {
      await team.deleted();
      return claims();
    })
    .toEqual([]);
});

test("an active claim is kept even if its process has recreated its incoming folder under another name", async () => {
  team = await temporaryTeam("registry");
  const kept = await records();
  const intent = {
    request: new Request("http://127.0.0.1/v1/skills", { method: "POST" }),
    principal: { name: "x" },
    operation: "createSkill",
    target: "",
  } as const;
  const claim = await claimPublication(kept, intent, null);
  await rm(join(kept.deletedDir, "incoming"), { recursive: true });
  await kept.incoming.newPath();
  expect(kept.incoming.name).not.toBe(claim?.process);
  await recoverClaims(kept);
  expect(await kept.db.selectFrom("claims").select("id").execute()).toEqual([{ id: claim?.id }]);
});

test("an upload whose digest can't be recorded isn't published, and the log has the cause", async () => {
  team = await temporaryTeam("registry");
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { db } = await records();
  await sql`create trigger full before update on claims begin select raise(abort, 'no more'); end`.execute(
    db,
  );
  expect((await team.create({}, KEY)).status).toBe(500);
  expect(log).toHaveBeenCalledWith(expect.stringContaining("no more"));
  expect((await team.send("/v1/skills")).body.data).toEqual([]);
  log.mockRestore();
});

test("a server in front of another on the same data directory records its author and program, and answers", async () => {
  team = await temporaryTeam("anthropic");
  const upstream = globalThis.skilldeckBackend;
  const { db } = await records();
  globalThis.skilldeckBackend = async (request) => {
    const answer = (await upstream?.(request)) ?? Response.error();
    if (request.method === "POST") await writeAsUpstream(await answer.clone().json());
    return answer;
  };
  async function writeAsUpstream(skill: { id: string; latest_version: string }) {
    const details = await team.send(`/v1/skills/${skill.id}/versions/${skill.latest_version}`);
    const { version, created_at } = details.body;
    const object_id = details.body.id.replace("skillver_", "");
    const row = { skill_id: skill.id, object_id, version, created_at, note: "", author: "x" };
    await db
      .insertInto("publications")
      .values({ ...row, program: "node", restores: null })
      .execute();
  }
  const { status, body } = await team.create({}, { ...KEY, "skilldeck-note": "Mine" });
  expect(status).toBe(200);
  expect((await team.publications(body.id)).body.publications).toMatchObject([
    { note: "Mine", program: null },
  ]);
});

test("who published and why is recorded later if the new version's details couldn't be read at first", async () => {
  team = await temporaryTeam("anthropic");
  const log = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const honest = globalThis.skilldeckBackend as Handler;
  const error = { type: "api_error", message: "Later." };
  globalThis.skilldeckBackend = async (request) =>
    request.method === "GET" ? Response.json({ type: "error", error }, { status: 500 }) : honest(request);
  const { status, body: skill } = await team.create({}, { "skilldeck-note": "why" });
  expect(status).toBe(200);
  globalThis.skilldeckBackend = honest;
  await expect
    .poll(async () => (await team.publications(skill.id)).body.publications)
    .toMatchObject([{ note: "why" }]);
  log.mockRestore();
});

test("a publish waits for another process that is writing to the same records", async () => {
  team = await temporaryTeam("registry");
  const other = await openDatabase<Tables>(join(team.folder, "records.db"), MIGRATIONS);
  const { promise: isLocked, resolve: lock } = Promise.withResolvers<void>();
  const writing = other.transaction().execute(async () => {
    lock();
    await sleep(300);
  });
  await isLocked;
  expect((await team.create({}, KEY)).status).toBe(200);
  await writing;
  await other.destroy();
});

test("records of the first release open", async () => {
  team = await temporaryTeam("registry");
  const folder = join(team.folder, "first-release");
  await mkdir(folder);
  const released = Object.entries(MIGRATIONS).filter(([name]) => name < "2026-11-23");
  const old = await openDatabase(join(folder, "records.db"), Object.fromEntries(released));
  await sql`insert into answers values ('0b6d-1', '{}', '2026-11-22T10:00:00.000Z')`.execute(old);
  await sql`insert into publications values ('skill_01a', '01x', '1', '2026', 'why', 'dana', null, null)`.execute(
    old,
  );
  await old.destroy();
  const { db } = await openRecords(folder);
  expect(await db.selectFrom("publications").select("note").execute()).toEqual([{ note: "why" }]);
  expect(await db.selectFrom("claims").selectAll().execute()).toEqual([]);
});
