import { PathIndex } from "./named-paths";
import type { AdviceRule } from "./skill-text";
import { straightenSlashes } from "./windows-link";

const WITH_BACKSLASHES = /(?:[\w.-]+\\+)+[\w-]+\.\w{1,8}\b/g;

/** A file of the skill, written as on Windows, in prose or inline code; in code blocks it may be meant (contract §8.4). */
export const adviseWindowsPaths: AdviceRule = ({ entries, documents }) => {
  const index = new PathIndex(entries.map(({ path }) => path));
  return documents.flatMap(({ path, prose, inlineCode }) =>
    [...prose, ...inlineCode].flatMap(({ text, line }) =>
      [...text.matchAll(WITH_BACKSLASHES)].flatMap(({ 0: written, index: offset }) => {
        const straight = straightenSlashes(written).replace(/^\.\//, "");
        if (index.find(straight) === null) return [];
        const message = `Write '${written}' with forward slashes: '${straight}'`;
        return [{ rule: "windows-path", path, line: line + countFeeds(text.slice(0, offset)), message }];
      }),
    ),
  );
};

function countFeeds(text: string): number {
  return text.split("\n").length - 1;
}
