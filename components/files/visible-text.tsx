import { findHidden } from "@/lib/skills/hidden-unicode";
import { HiddenCode } from "./hidden-code";

/** Nothing in ASCII hides, and most code is nothing else. */
const MAY_HIDE = /\P{ASCII}/u;

/** Text in which characters that nobody would see are shown by their code. */
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
