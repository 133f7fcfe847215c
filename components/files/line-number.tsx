import { clsx } from "clsx";
import { pointAtLine } from "./line-anchor";

interface LineNumberProps {
  side: "L" | "R";
  line: number | null;
  /** Called after a click has put this line into the address. */
  onPoint?: () => void;
  className?: string;
}

/** A line's number. A click puts the line into the address; Shift+click makes it a range. */
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
