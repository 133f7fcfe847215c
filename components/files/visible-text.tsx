import { findHidden } from "@/lib/skills/hidden-unicode";

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
          <span
            title={`Hidden character ${code}`}
            className="mx-px rounded-xs bg-warned-wash px-0.5 font-mono text-[0.85em] text-warned outline outline-warned/40"
          >
            {code}
          </span>
          {index === hidden.length - 1 && text.slice(end)}
        </span>
      ))}
    </>
  );
}
