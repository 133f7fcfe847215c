import type { Problem } from "@/lib/skills/bundle/bundle";
import type { PlacedText } from "./markdown-document";
import { PathIndex } from "./named-paths";
import type { AdviceRule } from "./skill-text";
import { straightenSlashes } from "./windows-link";

const PATH_LIKE = /[\w.\\-]+/g;
const WITH_BACKSLASHES = /^(?:[\w.-]+\\+)+[\w-]+\.\w{1,8}/;
/** A longer word isn't a path. */
const MAX_PATH_LENGTH = 300;

/** Paths of the skill's files with backslashes, in prose or inline code. In code blocks they may be intended (docs/skills-api.md §8.4). */
export const adviseWindowsPaths: AdviceRule = ({ entries, documents }) => {
  const index = new PathIndex(entries.map(({ path }) => path));
  return documents.flatMap(({ path, prose, inlineCode }) =>
    [...prose, ...inlineCode].flatMap((placed) =>
      placed.text.includes("\\") ? adviseLines(placed, path, index) : [],
    ),
  );
};

function adviseLines({ text, line }: PlacedText, path: string, index: PathIndex): Problem[] {
  return text.split("\n").flatMap((words, offset) =>
    (words.match(PATH_LIKE) ?? []).flatMap((word) => {
      const written = findWindowsPath(word);
      const straight = written && straightenSlashes(written).replace(/^\.\//, "");
      if (straight === null || index.find(straight) === null) return [];
      const message = `Write '${written}' with forward slashes: '${straight}'`;
      return [{ rule: "windows-path", path, line: line + offset, message }];
    }),
  );
}

function findWindowsPath(word: string): string | null {
  if (!word.includes("\\") || word.length > MAX_PATH_LENGTH) return null;
  return WITH_BACKSLASHES.exec(word)?.[0] ?? null;
}
