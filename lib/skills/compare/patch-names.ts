/** A file's name in a patch. Escapes quotes, backslashes and control characters as in C. */
export function quoteName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to escape
  if (!/["\\\u0000-\u001f\u007f]/.test(name)) return name;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  const escaped = name.replace(/["\\]/g, "\\$&").replace(/[\u0000-\u001f\u007f]/g, (character) => {
    return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
  });
  return `"${escaped}"`;
}

/** The name after `---` and `+++`. A tab after a name with a space keeps `patch` from cutting it there. */
export function tabbedName(name: string): string {
  const quoted = quoteName(name);
  return quoted === name && name.includes(" ") ? `${name}\t` : quoted;
}
