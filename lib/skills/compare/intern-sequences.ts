import type { Sequences } from "./match-sequences";

/** Gives equal strings of the two lists equal numbers, counted from 0. */
export function internSequences(base: readonly string[], head: readonly string[]): Sequences {
  const ids = new Map<string, number>();
  const intern = (texts: readonly string[]) => {
    const interned = new Int32Array(texts.length);
    for (let index = 0; index < texts.length; index++) {
      const text = texts[index] ?? "";
      let id = ids.get(text);
      if (id === undefined) {
        id = ids.size;
        ids.set(text, id);
      }
      interned[index] = id;
    }
    return interned;
  };
  return { base: intern(base), head: intern(head), distinct: ids.size };
}
