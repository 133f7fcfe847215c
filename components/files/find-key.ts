/** What a key does in a search of the page. */
export type FindAction = "open" | "next" | "previous" | "close";

/** The part of a keyboard event that decides the action. */
export type FindKey = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

export interface FindState {
  isOpen: boolean;
  /** Whether the search's own field has focus. */
  isInField: boolean;
}

const STEPS = new Set(["f3", "mod+g"]);

/** Maps the browser's search keys to actions. Null leaves the key to the browser, such as `mod+f` inside our own field. */
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
