import { clsx } from "clsx";
import { pointAtLine } from "./line-anchor";

interface LineNumberProps {
  side: "L" | "R";
  line: number | null;
  /** Called after the address points at this line. */
  onPoint?: () => void;
  className?: string;
}

/** A line's number; a click makes the address point at it, with shift at a range. */
export function LineNumber({ side, line, onPoint, className }: LineNumberProps) {
  const look = clsx("shrink-0 select-none text-right text-ink-faint tabular-nums", className);
  if (line === null) return <span className={look} />;
  return (
    <span
      aria-hidden
      data-side={side}
      data-line={line}
      className={clsx(look, "cursor-pointer hover:text-accent before:content-[attr(data-line)]")}
      onClick={(event) => {
        pointAtLine(side, line, event.shiftKey);
        onPoint?.();
      }}
    />
  );
}
