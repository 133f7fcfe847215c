import { MAX_PATH_BYTES, MAX_PATH_LEVELS } from "@/lib/skills/limits";
import { quotePath } from "./quote-path";

const encoder = new TextEncoder();

function findBrokenPart(path: string): string | null {
  const parts = path.split("/");
  if (parts.includes("")) return "has an empty part between two slashes: remove the extra slash";
  if (parts.includes("..")) return "must not contain '..': every file stays inside the skill's folder";
  if (parts.includes(".")) return "must not contain a '.' part: remove it";
  if (parts.length - 1 > MAX_PATH_LEVELS) {
    return `lies ${parts.length - 1} folders deep, the limit is ${MAX_PATH_LEVELS}: move it up`;
  }
  return null;
}

function findBrokenRule(path: string): string | null {
  if (path === "") return "is empty: every file needs a name";
  if (!path.isWellFormed()) return "is not valid Unicode: rename the file";
  if (/\p{Cc}/u.test(path)) return "must not contain control characters: rename the file";
  if (path.includes("\\")) return "must not contain a backslash: separate folders with '/'";
  if (path.startsWith("/")) return "must not be absolute: start it at the skill's folder";
  if (/^[A-Za-z]:/.test(path)) return "must not start with a drive letter: start it at the skill's folder";
  const bytes = encoder.encode(path).length;
  if (bytes > MAX_PATH_BYTES) return `is ${bytes} bytes long, the limit is ${MAX_PATH_BYTES}: shorten it`;
  return findBrokenPart(path);
}

/**
 * Why a file's path (as uploaded, `/` between parts) cannot be accepted, as a sentence that names it; null when
 * it can. Limits: docs/skills-api.md §9.
 */
export function findPathProblem(path: string): string | null {
  const broken = findBrokenRule(path);
  return broken && `The path ${quotePath(path)} ${broken}`;
}
