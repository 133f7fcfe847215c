/** An escape of CSS: up to six hexadecimal digits and a blank, or any other character. */
const ESCAPE = /\\(?:([0-9a-f]{1,6})(?:\r\n|\s)?|([^\n\r\f0-9a-f]))/gi;
/** Characters in the names of rules and functions. */
const IN_NAMES = /^[a-z-]$/i;
const LOADS = /@(?:import|font-face|namespace)|(?:url|src|image|image-set)\s*\(/gi;
const OWN_PICTURE = /\s*["']?data:image\//iy;

/** Removes everything from CSS that loads something or contains an address. First undoes escapes that could hide it. Linear. */
export function withoutAddresses(style: string): string {
  const css = style.includes("\\") ? style.replace(ESCAPE, unescapeName) : style;
  const kept: string[] = [];
  let end = 0;
  for (const { index, 0: name } of css.matchAll(LOADS)) {
    if (index < end || isOwnPicture(css, index + name.length)) continue;
    kept.push(css.slice(end, index));
    end = name.startsWith("@") ? ruleEnd(css, index) : callEnd(css, index);
  }
  // A space in each gap keeps the names around it apart.
  return kept.length === 0 ? style : [...kept, css.slice(end)].join(" ");
}

function unescapeName(written: string, code: string | undefined, character: string | undefined): string {
  const value = code === undefined ? (character ?? "") : String.fromCharCode(Number.parseInt(code, 16));
  return IN_NAMES.test(value) ? value : written;
}

function isOwnPicture(css: string, index: number): boolean {
  OWN_PICTURE.lastIndex = index;
  return OWN_PICTURE.test(css);
}

/** Index after the rule's semicolon or block, or of the brace that closes the block around it. */
function ruleEnd(css: string, start: number): number {
  let end = start;
  while (end < css.length && !";{}".includes(css.charAt(end))) end++;
  if (css[end] === "}") return end;
  return css[end] === "{" ? after(css, "}", end) : Math.min(end + 1, css.length);
}

function callEnd(css: string, start: number): number {
  return after(css, ")", start);
}

function after(css: string, mark: string, start: number): number {
  const end = css.indexOf(mark, start);
  return end < 0 ? css.length : end + 1;
}
