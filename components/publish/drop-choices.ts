import { z } from "zod";

const skillChoicesSchema = z.object({
  /** Published as a new skill, although there is one with this name. */
  isNewSkill: z.boolean(),
  title: z.string(),
  note: z.string(),
  /** The version to compare with; null for the newest. */
  base: z.string().nullable(),
  /** The skill's newest version when the draft was first shown; null before. */
  followed: z.object({ skillId: z.string(), version: z.string().nullable() }).nullable(),
  /** Rules whose safe fix was made, in order. */
  fixes: z.array(z.string()),
});

/** The choices about a drop, kept with it. */
export const dropChoicesSchema = z.object({
  keptJunk: z.array(z.string()),
  /** Of several skills, those not to publish. */
  unticked: z.array(z.string()),
  /** Of several skills, the one under review. */
  opened: z.string().nullable(),
  /** The note for each of several skills that has none of its own. */
  note: z.string(),
  skills: z.record(z.string(), skillChoicesSchema),
});

export type SkillChoices = z.output<typeof skillChoicesSchema>;
export type DropChoices = z.output<typeof dropChoicesSchema>;

const NOTHING_CHOSEN: SkillChoices = {
  isNewSkill: false,
  title: "",
  note: "",
  base: null,
  followed: null,
  fixes: [],
};

export const NO_CHOICES: DropChoices = { keptJunk: [], unticked: [], opened: null, note: "", skills: {} };

export function choicesOf({ skills }: DropChoices, root: string): SkillChoices {
  return skills[root] ?? NOTHING_CHOSEN;
}

/** Changes what was chosen about the skill in `root`. */
export function chooseFor(root: string, change: Partial<SkillChoices>) {
  return (before: DropChoices): Partial<DropChoices> => ({
    skills: { ...before.skills, [root]: { ...choicesOf(before, root), ...change } },
  });
}

/** Includes generated files, or leaves them out again. */
export function chooseJunk(paths: string[], isKept: boolean) {
  return ({ keptJunk }: DropChoices): Partial<DropChoices> => {
    const others = keptJunk.filter((path) => !paths.includes(path));
    return { keptJunk: isKept ? [...others, ...paths] : others };
  };
}
