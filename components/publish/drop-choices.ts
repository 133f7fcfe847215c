import { z } from "zod";

const skillChoicesSchema = z.object({
  /** A skill of its own, though one of this name is there. */
  isNewSkill: z.boolean(),
  title: z.string(),
  note: z.string(),
  /** The version to compare with; null for the newest. */
  base: z.string().nullable(),
  /** The skill's newest version when the draft was first looked at; null before. */
  followed: z.object({ skillId: z.string(), version: z.string().nullable() }).nullable(),
  /** Rules whose safe fix was made, in the order they were asked for. */
  fixes: z.array(z.string()),
});

/** What a person chose about a drop. It is kept with it. */
export const dropChoicesSchema = z.object({
  keptJunk: z.array(z.string()),
  /** Skills of several that are not to be published. */
  unticked: z.array(z.string()),
  /** The skill of several that is looked at. */
  opened: z.string().nullable(),
  /** Why, for every skill of several that says nothing itself. */
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

/** Takes junk along, or leaves it out again. */
export function chooseJunk(paths: string[], isKept: boolean) {
  return ({ keptJunk }: DropChoices): Partial<DropChoices> => {
    const others = keptJunk.filter((path) => !paths.includes(path));
    return { keptJunk: isKept ? [...others, ...paths] : others };
  };
}
