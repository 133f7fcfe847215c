import type { Problem } from "@/lib/skills/bundle/bundle";
import { fileKind } from "@/lib/skills/file-kind";
import type { AdviceRule } from "./skill-text";

/** What people look for by themselves, and folders with a life of their own. */
const EXPECTED = /(?:^|\/)(?:SKILL|LICEN[CS]E|NOTICE|README|CHANGELOG|CONTRIBUTING|AGENTS|CLAUDE)[^/]*$/i;
const OWN_WORLD = /(?:^|\/)(?:tests?|evals?|fixtures?|examples?|src|lib|\.[^/]+)\//i;

/** A document that no text of the skill names, nor its folder: a model does not find it. Scripts may load other files. */
export const adviseUnmentionedFiles: AdviceRule = ({ entries, texts }) => {
  const said = [...texts.values()].join("\n").toLowerCase();
  return entries.flatMap(({ path }): Problem[] => {
    if (fileKind(path) !== "markdown" || EXPECTED.test(path) || OWN_WORLD.test(path) || isSaid(path, said))
      return [];
    const message = "No text of the skill names this file: link it from SKILL.md, or remove it";
    return [{ rule: "unmentioned-file", path, line: null, message }];
  });
};

function isSaid(path: string, said: string): boolean {
  const parts = path.toLowerCase().split("/");
  const name = parts.at(-1) ?? "";
  const stem = name.replace(/\.[^.]+$/, "");
  return [stem, ...parts.slice(0, -1).map((folder) => `${folder}/`)].some((part) => said.includes(part));
}
