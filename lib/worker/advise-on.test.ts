import { expect, it } from "vitest";
import { adviseOn } from "./advise-on";
import { openTexts } from "./texts-for-test";
import { weighFolder } from "./weigh-folder";

const SKILL_MD =
  "---\nname: reading-forms\ndescription: Reads the forms of a PDF. Use when asked for one.\n---\n";

it("skips a document that is too costly to parse, and counts it", async () => {
  await openTexts("costly", {
    "SKILL.md": `${SKILL_MD}See [a](a.md) and [b](b.md).\n`,
    "a.md": "[a](".repeat(40_000),
    "b.md": "[gone](gone.md)\n",
  });
  const { findings, unreadCount } = await adviseOn("costly");
  expect(findings.map(({ rule, path }) => [rule, path])).toEqual([["broken-link", "b.md"]]);
  expect(unreadCount).toBe(1);
  expect((await weighFolder("costly")).onDemand.map(({ path }) => path)).toEqual(["a.md", "b.md"]);
});
