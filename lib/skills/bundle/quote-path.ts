const MAX_QUOTED_CHARACTERS = 120;

/** Quotes a path for a message: escapes control characters, replaces lone surrogates, and cuts a long path in the middle. */
export function quotePath(path: string): string {
  const visible = path
    .toWellFormed()
    .replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  if (visible.length <= MAX_QUOTED_CHARACTERS) return `'${visible}'`;
  const half = MAX_QUOTED_CHARACTERS / 2;
  return `'${visible.slice(0, half)}…${visible.slice(-half)}'`;
}
