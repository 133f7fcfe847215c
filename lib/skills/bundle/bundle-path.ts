import { formatCount } from "@/lib/skills/format-count";
import { MAX_PATH_BYTES, MAX_PATH_LEVELS } from "@/lib/skills/limits";
import { quotePath } from "./quote-path";

const encoder = new TextEncoder();

function findBrokenPart(path: string): string | null {
  const parts = path.split("/");
  if (parts.includes("")) return "has an empty part between two slashes. Remove the extra slash.";
  if (parts.includes("..")) return "contains '..'. Every file must stay inside the skill's folder.";
  if (parts.includes(".")) return "contains a '.' part. Remove it.";
  if (parts.length - 1 > MAX_PATH_LEVELS) {
    return `is ${parts.length - 1} folders deep (limit ${MAX_PATH_LEVELS}). Move it up.`;
  }
  return null;
}

function findTooLong(path: string): string | null {
  const bytes = encoder.encode(path).length;
  return bytes > MAX_PATH_BYTES
    ? `is ${formatCount(bytes)} bytes long (limit ${MAX_PATH_BYTES}). Shorten it.`
    : null;
}

function findBrokenRule(path: string): string | null {
  if (path === "") return "is empty. Every file needs a name.";
  const tooLong = findTooLong(path);
  if (tooLong) return tooLong;
  if (!path.isWellFormed()) return "isn't valid Unicode. Rename the file.";
  if (/\p{Cc}/u.test(path)) return "contains control characters. Rename the file.";
  if (path.includes("\\")) return "contains a backslash. Separate folders with '/'.";
  if (path.startsWith("/")) return "is absolute. Start it at the skill's folder.";
  if (/^[A-Za-z]:/.test(path)) return "starts with a drive letter. Start it at the skill's folder.";
  return findBrokenPart(path);
}

/**
 * Why a file's path (as uploaded, parts separated by `/`) is refused, as a sentence that names it; null if it is fine.
 * Limits: docs/skills-api.md §9.
 */
export function findPathProblem(path: string): string | null {
  const broken = findBrokenRule(path);
  return broken && `The path ${quotePath(path)} ${broken}`;
}

/** The same for length alone: the check to make before keeping or processing a path. */
export function findLengthProblem(path: string): string | null {
  const tooLong = findTooLong(path);
  return tooLong && `The path ${quotePath(path)} ${tooLong}`;
}
