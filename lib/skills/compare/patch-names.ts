/** A file's name in a patch; quotes, backslashes and control characters are written as C does. */
export function quoteName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  const escaped = name.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f]/g, (character) => {
    return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
  });
  return `"${escaped}"`;
}

/** The same behind `---` and `+++`: a name with a blank is ended by a tab, or `patch` would cut it there. */
export function tabbedName(name: string): string {
  const quoted = quoteName(name);
  return quoted === name && name.includes(" ") ? `${name}\t` : quoted;
}
