import type { Problem } from "@/lib/skills/bundle/bundle";
import { fileKind } from "@/lib/skills/file-kind";
import type { AdviceRule } from "./skill-text";

/** Files that are found without being mentioned. */
const EXPECTED = /(?:^|\/)(?:SKILL|LICEN[CS]E|NOTICE|README|CHANGELOG|CONTRIBUTING|AGENTS|CLAUDE)[^/]*$/i;
/** Folders that are mentioned as a whole, if at all. */
const SUPPORT_FOLDER = /(?:^|\/)(?:tests?|evals?|fixtures?|examples?|src|lib|\.[^/]+)\//i;

const WORD = /[\p{L}\p{N}_-]+\/?/gu;

/** Documents that no text of the skill mentions, nor their folder, so that a model won't find them. Scripts may load other files. */
export const adviseUnmentionedFiles: AdviceRule = ({ entries, texts }) => {
  const words = new Set([...texts.values()].flatMap((text) => text.toLowerCase().match(WORD) ?? []));
  return entries.flatMap(({ path }): Problem[] => {
    if (
      fileKind(path) !== "markdown" ||
      EXPECTED.test(path) ||
      SUPPORT_FOLDER.test(path) ||
      isMentioned(path, words)
    )
      return [];
    const message = "Nothing in the skill mentions this file: link to it from SKILL.md, or remove it";
    return [{ rule: "unmentioned-file", path, line: null, message }];
  });
};

/** Whether the words include those of the file's name without its extension, or one of its folders. */
function isMentioned(path: string, words: Set<string>): boolean {
  const parts = path.toLowerCase().split("/");
  const stem = (parts.at(-1) ?? "").replace(/\.[^.]+$/, "");
  const nameWords = stem.match(WORD) ?? [];
  return (
    nameWords.every((word) => words.has(word)) || parts.slice(0, -1).some((folder) => words.has(`${folder}/`))
  );
}
