import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Skilldeck } from "@/e2e/skills-api";
import type { SkillFiles } from "@/e2e/write-skill";

const NAME = "long-comparison";
/** Wraps at every width. */
const LONG_LINE = "a line that wraps several times ".repeat(12).trim();

/** Lines of the older side; `changed` ones differ on the newer. */
function linesOf(path: string, count: number, changed: (line: number) => boolean): string {
  return Array.from({ length: count }, (_, index) => {
    const line = index + 1;
    const text = line % 40 === 0 ? LONG_LINE : `${path} line ${line}`;
    return `${" ".repeat(line % 4)}${text}${changed(line) ? " changed" : ""}\n`;
  }).join("");
}

/** Line counts of twenty files. All lines of every fifth file change, and every ninth line of the others. */
const LENGTHS = [60, 8, 900, 30, 400, 3_000, 12, 150, 5, 700, 40, 90, 260, 20, 1_200, 33, 500, 9, 75, 300];

export const LONG_PATHS = LENGTHS.map((_, index) => `notes/${String(index).padStart(2, "0")}.txt`);

function filesWith(isChanged: boolean): SkillFiles {
  const changed = (index: number) => (line: number) => isChanged && (index % 5 === 2 || line % 9 === 5);
  return Object.fromEntries(
    LENGTHS.map((count, index) => [
      LONG_PATHS[index] ?? "",
      linesOf(LONG_PATHS[index] ?? "", count, changed(index)),
    ]),
  );
}

type MakeSkill = (path: string, files?: SkillFiles) => Promise<string>;

/** The address of a comparison of many files, some of them very long; made by the first journey that needs it. */
export async function longComparison(skilldeck: Skilldeck, makeSkill: MakeSkill): Promise<string> {
  const known = (await skilldeck.listSkills()).find(({ title }) => title === NAME);
  if (known) return `/skills/${known.id}/compare/previous...latest`;
  const folder = await makeSkill(NAME, filesWith(false));
  const { id } = await skilldeck.publish(folder);
  for (const [path, content] of Object.entries(filesWith(true))) await writeFile(join(folder, path), content);
  await skilldeck.publishVersion(id, folder);
  return `/skills/${id}/compare/previous...latest`;
}
