import { z } from "zod";

const skillChoicesSchema = z.object({
  /** Publish as a new skill, even if one with this name exists. */
  isNewSkill: z.boolean(),
  title: z.string(),
  note: z.string(),
  /** The version to compare with; null for the latest. */
  base: z.string().nullable(),
  /** The skill's latest version when the draft was first shown; null until then. */
  followed: z.object({ skillId: z.string(), version: z.string().nullable() }).nullable(),
  /** Rules whose safe fix was applied, in order. */
  fixes: z.array(z.string()),
});

/** The choices made for a drop, stored with it. */
export const dropChoicesSchema = z.object({
  keptJunk: z.array(z.string()),
  /** Roots of the skills not to publish. */
  unticked: z.array(z.string()),
  /** Root of the skill under review, if the drop has several. */
  opened: z.string().nullable(),
  /** The note for skills that have no note themselves. */
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

/** Changes the choices for the skill in `root`. */
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
