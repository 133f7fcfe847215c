import { PathIndex } from "./named-paths";
import type { AdviceRule } from "./skill-text";

/** A shell command that starts with a path: `./scripts/run.sh --fast`. */
const CALLED = /^\s*(?:\$\s+)?(?:sudo\s+)?(\.?\.?\/?[\w./-]+\/[\w.-]+)(?=\s|$)/;

/** Scripts that a code block calls by their path but that aren't executable. */
export const adviseExecutableBits: AdviceRule = ({ entries, documents }) => {
  // Browsers don't report the bits of a dropped folder: without any, nothing is known.
  if (!entries.some(({ executable }) => executable)) return [];
  const index = new PathIndex(entries.filter(({ executable }) => !executable).map(({ path }) => path));
  const seen = new Set<string>();
  return documents.flatMap(({ path, codeBlocks }) =>
    codeBlocks.flatMap(({ text, line }) =>
      text.split("\n").flatMap((command, offset) => {
        const called = CALLED.exec(command)?.[1]?.replace(/^\.\//, "");
        const script = called === undefined ? null : index.find(called);
        if (script === null || seen.has(script)) return [];
        seen.add(script);
        const message = `${script} is called by its path but isn't executable: run 'chmod +x ${script}', or call it through its interpreter`;
        return [{ rule: "executable-bit", path, line: line + 1 + offset, message }];
      }),
    ),
  );
};
