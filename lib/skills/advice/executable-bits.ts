import { PathIndex } from "./named-paths";
import type { AdviceRule } from "./skill-text";

/** A line of a shell that starts with a path: `./scripts/run.sh --fast`. */
const CALLED = /^\s*(?:\$\s+)?(?:sudo\s+)?(\.?\.?\/?[\w./-]+\/[\w.-]+)(?=\s|$)/;

/** A script that a code block calls by its path, in a bundle that knows which files are executable. */
export const adviseExecutableBits: AdviceRule = ({ entries, documents }) => {
  // A dropped folder carries no such bits at all: then nothing can be told.
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
