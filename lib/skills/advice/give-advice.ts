import type { Problem } from "@/lib/skills/bundle/bundle";
import { adviseBodySize } from "./body-size";
import { adviseContentsTable } from "./contents-table";
import { adviseDatedText } from "./dated-text";
import { adviseDescription } from "./description";
import { adviseExecutableBits } from "./executable-bits";
import { adviseFileNames } from "./file-names";
import { adviseFrontmatterFence } from "./frontmatter-fence";
import { adviseHiddenText } from "./hidden-text";
import { adviseLinkDepth } from "./link-depth";
import { adviseLinks } from "./links";
import { adviseName } from "./name";
import type { AdviceRule, SkillText } from "./skill-text";
import { adviseUnmentionedFiles } from "./unmentioned-files";
import { adviseWindowsPaths } from "./windows-paths";

/** Most important first. */
const RULES: AdviceRule[] = [
  adviseHiddenText,
  adviseLinks,
  adviseDescription,
  adviseName,
  adviseFrontmatterFence,
  adviseBodySize,
  adviseLinkDepth,
  adviseContentsTable,
  adviseWindowsPaths,
  adviseExecutableBits,
  adviseDatedText,
  adviseFileNames,
  adviseUnmentionedFiles,
];

/** Checks a skill against Anthropic's authoring guidance (docs/skills-api.md §8). Advice never prevents publishing. */
export function giveAdvice(skill: SkillText): Problem[] {
  return RULES.flatMap((rule) => rule(skill));
}
