import type { AdviceRule } from "./skill-text";

const INDISTINCT =
  /^(?:(?:doc|docs|document|file|page|part|text|note|notes|reference|ref|misc)[-_ ]?\d+|untitled.*|new[-_ ]?(?:file|document)?\d*|copy of .*|.* copy(?: \d+)?|.*\(\d+\))\.(?:md|txt|markdown)$/i;
/** Folders in which numbered names are normal. */
const SAMPLES = /(?:^|\/)(?:tests?|fixtures?|evals?|examples?|samples?|data)\//i;

/** A model chooses which files to read by their names (docs/skills-api.md §8.13). */
export const adviseFileNames: AdviceRule = ({ entries }) =>
  entries
    .filter(({ path }) => INDISTINCT.test(path.slice(path.lastIndexOf("/") + 1)) && !SAMPLES.test(path))
    .map(({ path }) => ({
      rule: "file-name",
      path,
      line: null,
      message:
        "This name doesn't say what the file contains: name it after its content, such as 'form-fields.md'",
    }));
