import { doAtOnce, type Pieces } from "@/lib/skills/pieces";
import type { Sequences } from "./match-sequences";

/** Strings numbered between two pauses. */
const PIECE_STRINGS = 10_000;

/** Assigns equal strings of two lists equal numbers, from 0. */
export function internSequences(base: readonly string[], head: readonly string[]): Sequences {
  return doAtOnce(internInPieces(base, head));
}

/** Like internSequences, in pieces. */
export function* internInPieces(base: readonly string[], head: readonly string[]): Pieces<Sequences> {
  const ids = new Map<string, number>();
  const baseIds = new Int32Array(base.length);
  const headIds = new Int32Array(head.length);
  yield* internInto(baseIds, base, ids);
  yield* internInto(headIds, head, ids);
  return { base: baseIds, head: headIds, distinct: ids.size };
}

function* internInto(interned: Int32Array, texts: readonly string[], ids: Map<string, number>): Pieces<void> {
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] ?? "";
    let id = ids.get(text);
    if (id === undefined) {
      id = ids.size;
      ids.set(text, id);
    }
    interned[index] = id;
    if (index % PIECE_STRINGS === PIECE_STRINGS - 1) yield;
  }
}
