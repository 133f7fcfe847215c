import type { Review } from "@/lib/queries/review";

/** The state of one skill of several. */
export interface SkillState {
  root: string;
  name: string;
  kind: "looking" | "unread" | "problems" | "unchanged" | "duplicate" | "ready" | "published";
  /** Null until the check ends, and if it failed. */
  review: Review | null;
  error: Error | null;
}

interface Looked {
  review: Review | null;
  error: Error | null;
  /** Whether it was published from this page. */
  isPublished: boolean;
}

export function stateOf(root: string, { review, error, isPublished }: Looked): SkillState {
  const folder = root.split("/").at(-1) || "loose files";
  const kind = isPublished ? "published" : kindOf(review, error);
  return { root, name: review?.check.name ?? folder, kind, review, error };
}

/** Marks all but the first of the skills with one name as duplicates: each would be published as a version on top of the last. */
export function markDuplicates(states: SkillState[]): SkillState[] {
  const names = new Set<string>();
  return states.map((state) => {
    if (state.kind !== "ready" && state.kind !== "published") return state;
    if (state.kind === "ready" && names.has(state.name)) return { ...state, kind: "duplicate" };
    names.add(state.name);
    return state;
  });
}

function kindOf(review: Review | null, error: Error | null): SkillState["kind"] {
  if (!review) return error ? "unread" : "looking";
  if (review.check.problems.length > 0) return "problems";
  return review.changeCount === 0 ? "unchanged" : "ready";
}

/** Summarises the states in a sentence or two. */
export function countSkills(states: SkillState[]): string {
  const ready = states.filter(({ kind }) => kind === "ready");
  const versions = ready.filter(({ review }) => review?.target).length;
  const parts = [
    [countOf(states, "published"), "published"],
    [ready.length - versions, "new"],
    [versions, "changed"],
    [countOf(states, "unchanged"), "unchanged"],
    [countOf(states, "duplicate"), "with a duplicate name"],
    [countOf(states, "problems") + countOf(states, "unread"), "with problems"],
    [countOf(states, "looking"), "still being checked"],
  ] as const;
  const counted = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  const rest = ready.length > 0 ? " Each selected skill is published separately." : "";
  return `${counted.join(", ")}.${rest}`;
}

function countOf(states: SkillState[], kind: SkillState["kind"]): number {
  return states.filter((state) => state.kind === kind).length;
}
