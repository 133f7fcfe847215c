import type { Problem } from "@/lib/skills/bundle/bundle";
import { fileKind } from "@/lib/skills/file-kind";
import type { AdviceRule } from "./skill-text";

/** What people look for by themselves, and folders with a life of their own. */
const EXPECTED = /(?:^|\/)(?:SKILL|LICEN[CS]E|NOTICE|README|CHANGELOG|CONTRIBUTING|AGENTS|CLAUDE)[^/]*$/i;
const OWN_WORLD = /(?:^|\/)(?:tests?|evals?|fixtures?|examples?|src|lib|\.[^/]+)\//i;

const WORD = /[\p{L}\p{N}_-]+\/?/gu;

/** A document that no text of the skill names, nor its folder: a model does not find it. Scripts may load other files. */
export const adviseUnmentionedFiles: AdviceRule = ({ entries, texts }) => {
  const said = new Set([...texts.values()].flatMap((text) => text.toLowerCase().match(WORD) ?? []));
  return entries.flatMap(({ path }): Problem[] => {
    if (fileKind(path) !== "markdown" || EXPECTED.test(path) || OWN_WORLD.test(path) || isSaid(path, said))
      return [];
    const message = "Nothing in the skill mentions this file: link to it from SKILL.md, or remove it";
    return [{ rule: "unmentioned-file", path, line: null, message }];
  });
};

/** By its name without the extension, or by a folder that it lies in. */
function isSaid(path: string, said: Set<string>): boolean {
  const parts = path.toLowerCase().split("/");
  const stem = (parts.at(-1) ?? "").replace(/\.[^.]+$/, "");
  const words = stem.match(WORD) ?? [];
  return words.every((word) => said.has(word)) || parts.slice(0, -1).some((folder) => said.has(`${folder}/`));
}
