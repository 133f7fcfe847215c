import type { ReactNode } from "react";

interface HiddenCodeProps {
  code: string;
  /** How many characters of the text it replaces. */
  length?: number;
  /** The code, which a comparison may have marked. */
  children?: ReactNode;
}

/** The code of an invisible character, shown in its place. */
export function HiddenCode({ code, length, children = code }: HiddenCodeProps) {
  return (
    <span
      data-length={length}
      title={`Hidden character ${code}`}
      className="mx-px rounded-xs bg-warned-wash px-0.5 font-mono text-[0.85em] text-warned outline outline-warned/40"
    >
      {children}
    </span>
  );
}
