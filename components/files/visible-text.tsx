import { findHidden } from "@/lib/skills/hidden-unicode";
import { HiddenCode } from "./hidden-code";

/** A quick check: no ASCII character is invisible, and most code is ASCII. */
const MAY_HIDE = /\P{ASCII}/u;

/** Text with invisible characters shown as their codes. */
export function VisibleText({ text }: { text: string }) {
  const hidden = MAY_HIDE.test(text) ? findHidden(text) : [];
  if (hidden.length === 0) return text;
  return (
    <>
      {hidden.map(({ start, end, code }, index) => (
        <span key={start}>
          {text.slice(hidden[index - 1]?.end ?? 0, start)}
          <HiddenCode code={code} length={end - start} />
          {index === hidden.length - 1 && text.slice(end)}
        </span>
      ))}
    </>
  );
}
