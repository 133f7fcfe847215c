import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { test as base, expect } from "@playwright/test";
import type { Backend } from "@/e2e/run-skilldeck";
import { type SkilldeckOfFile, skilldeckOfFile } from "@/e2e/skilldeck-of-file";
import { type Skilldeck, skillsApi } from "@/e2e/skills-api";
import { watchContext } from "@/e2e/watch-context";
import { type SkillFiles, writeSkill } from "@/e2e/write-skill";

/** Starting servers doesn't count as the journey's time. */
const START_TIMEOUT_MS = 120_000;
/** For answers still under way when a journey ends. */
const ANSWERS_TIMEOUT_MS = 10_000;

export interface BackendOption {
  backend: Backend;
}

interface WorkerFixtures extends BackendOption {
  skilldecks: SkilldeckOfFile;
}

interface Fixtures {
  /** Alarms that a journey causes on purpose, such as the console's line about a 404. */
  expectedAlarms: RegExp[];
  /** The file's own Skilldeck. */
  skilldeck: Skilldeck;
  /** Writes a skill's folder, which is removed after the test, and returns its path. */
  makeSkill: (name: string, files?: SkillFiles) => Promise<string>;
}

/** A journey with its own Skilldeck and a browser whose every error fails the test. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  backend: ["registry", { option: true, scope: "worker" }],
  skilldecks: [
    async ({ backend }, use) => {
      const skilldecks = skilldeckOfFile(backend);
      await use(skilldecks);
      await skilldecks.stop();
    },
    { scope: "worker" },
  ],
  expectedAlarms: [[], { option: true }],
  skilldeck: [
    async ({ skilldecks }, use, { file }) => {
      await use(skillsApi(await skilldecks.originFor(file)));
    },
    { timeout: START_TIMEOUT_MS },
  ],
  baseURL: async ({ skilldeck }, use) => {
    await use(skilldeck.baseURL);
  },
  context: async ({ context, expectedAlarms }, use) => {
    const watch = watchContext(context, expectedAlarms);
    await use(context);
    // An answer never ends if its page navigated away in the middle; closing the page ends it.
    await Promise.race([watch.problems(), sleep(ANSWERS_TIMEOUT_MS)]);
    await Promise.all(context.pages().map((page) => page.close()));
    expect(await watch.problems(), "problems that the browser reported").toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from its pattern.
  makeSkill: async ({}, use) => {
    const parent = await mkdtemp(join(tmpdir(), "skilldeck-skill-"));
    await use((name, files) => writeSkill(parent, name, files));
    await rm(parent, { recursive: true, force: true });
  },
});
