import type { Review } from "@/lib/queries/review";

/** How far one skill of several is. */
export interface SkillState {
  root: string;
  name: string;
  kind: "looking" | "unread" | "problems" | "unchanged" | "twin" | "ready" | "published";
  /** Null until it is checked, and when that failed. */
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

/** Of several that would become one skill, only the first is ready, or published: the next would be a version on top of it. */
export function markTwins(states: SkillState[]): SkillState[] {
  const names = new Set<string>();
  return states.map((state) => {
    if (state.kind !== "ready" && state.kind !== "published") return state;
    if (state.kind === "ready" && names.has(state.name)) return { ...state, kind: "twin" };
    names.add(state.name);
    return state;
  });
}

function kindOf(review: Review | null, error: Error | null): SkillState["kind"] {
  if (!review) return error ? "unread" : "looking";
  if (review.check.problems.length > 0) return "problems";
  return review.changeCount === 0 ? "unchanged" : "ready";
}

/** The counts of all of them. */
export function countSkills(states: SkillState[]): string {
  const ready = states.filter(({ kind }) => kind === "ready");
  const versions = ready.filter(({ review }) => review?.target).length;
  const parts = [
    [countOf(states, "published"), "published"],
    [ready.length - versions, "new"],
    [versions, "changed"],
    [countOf(states, "unchanged"), "unchanged"],
    [countOf(states, "twin"), "with a duplicate name"],
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
