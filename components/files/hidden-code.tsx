import type { ReactNode } from "react";

interface HiddenCodeProps {
  code: string;
  /** Characters of the text that it stands for. */
  length?: number;
  /** The code, perhaps with marks of a comparison in it. */
  children?: ReactNode;
}

/** The code of a character that nobody would see, in its place. */
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
