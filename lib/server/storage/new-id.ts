import "server-only";
import { customAlphabet } from "nanoid";

const random = customAlphabet("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz", 22);

/** The part of an id after its prefix: `01` and 22 base58 characters (128 random bits). */
export function newId(): string {
  return `01${random()}`;
}
