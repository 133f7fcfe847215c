import { pointAtLine } from "@/components/files/line-anchor";

interface MovedMarkProps {
  tone: "added" | "deleted";
  /** 1-based line of the other side. */
  elsewhere: number;
  onPoint: () => void;
}

/** Shows a moved line's number on the other side, and jumps to it. */
export function MovedMark({ tone, elsewhere, onPoint }: MovedMarkProps) {
  const movedBy = tone === "added" ? "from" : "to";
  return (
    <button
      type="button"
      // Each line of a moved block would be a Tab stop; n and p reach them too.
      tabIndex={-1}
      data-length={0}
      className="float-right select-none pl-4 text-renamed hover:underline"
      title={`Moved ${movedBy} line ${elsewhere}`}
      onClick={() => {
        pointAtLine(tone === "added" ? "L" : "R", elsewhere, false);
        onPoint();
      }}
    >
      {tone === "added" ? "↤" : "↦"} <span className="sr-only">moved {movedBy} line </span>
      {elsewhere}
    </button>
  );
}
