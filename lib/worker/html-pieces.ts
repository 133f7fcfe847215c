/** A piece of raw HTML: a tag or comment, or the text between them. */
export interface HtmlPiece {
  kind: "markup" | "text";
  value: string;
}

/** Cuts raw HTML into markup and text, which together contain every character. Interprets nothing. Takes linear time. */
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

/** Unclosed markup extends to the end. */
function markupEnd(html: string, start: number): number {
  const closing = html.startsWith("<!--", start) ? "-->" : ">";
  const end = html.indexOf(closing, start + 1);
  return end < 0 ? html.length : end + closing.length;
}
