import { buf as crc32 } from "crc-32";
import type { Pieces } from "@/lib/skills/pieces";

/** Bytes between two pauses. */
const PIECE_BYTES = 2_000_000;

/** CRC-32 of a file's content, computed in parts. */
export function* checksumInPieces(content: Uint8Array): Pieces<number> {
  let sum = 0;
  for (let at = 0; at < content.length; at += PIECE_BYTES) {
    if (at > 0) yield;
    sum = crc32(content.subarray(at, at + PIECE_BYTES), sum);
  }
  return sum >>> 0;
}
