/** A piece of raw HTML: markup (a tag, a comment), or the text between. */
export interface HtmlPiece {
  kind: "markup" | "text";
  value: string;
}

/** Cuts raw HTML into markup and text, losing no character. Nothing is interpreted. Linear. */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let end = 0;
  for (let start = nextMarkup(html, 0); start >= 0; start = nextMarkup(html, end)) {
    if (start > end) pieces.push({ kind: "text", value: html.slice(end, start) });
    end = markupEnd(html, start);
    pieces.push({ kind: "markup", value: html.slice(start, end) });
  }
  if (end < html.length) pieces.push({ kind: "text", value: html.slice(end) });
  return pieces;
}

function nextMarkup(html: string, from: number): number {
  for (let at = html.indexOf("<", from); at >= 0; at = html.indexOf("<", at + 1))
    if (/[a-z/!?]/i.test(html.charAt(at + 1))) return at;
  return -1;
}

/** Markup that nothing closes goes to the end. */
function markupEnd(html: string, start: number): number {
  const closing = html.startsWith("<!--", start) ? "-->" : ">";
  const end = html.indexOf(closing, start + 1);
  return end < 0 ? html.length : end + closing.length;
}
