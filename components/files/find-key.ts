/** What a key asks of a search over the page. */
export type FindAction = "open" | "next" | "previous" | "close";

/** The part of a keyboard event that decides. */
export type FindKey = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

export interface FindState {
  isOpen: boolean;
  /** Whether the search's own field is typed in. */
  isInField: boolean;
}

const STEPS = new Set(["f3", "mod+g"]);

/** What a key of a browser's own search does here; null leaves it to the browser. In our own field `mod+f` is the browser's. */
export function findAction(event: FindKey, { isOpen, isInField }: FindState): FindAction | null {
  const key = nameOf(event);
  if (key === "mod+f") return isInField ? null : "open";
  if (!isOpen) return null;
  if (key === "escape") return "close";
  const isStep = STEPS.has(key) || (key === "enter" && isInField);
  return isStep ? stepOf(event) : null;
}

function nameOf({ key, ctrlKey, metaKey, altKey }: FindKey): string {
  const name = altKey ? `alt+${key.toLowerCase()}` : key.toLowerCase();
  return ctrlKey || metaKey ? `mod+${name}` : name;
}

function stepOf({ shiftKey }: FindKey): FindAction {
  return shiftKey ? "previous" : "next";
}
