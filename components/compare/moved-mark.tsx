import { pointAtLine } from "@/components/files/line-anchor";

interface MovedMarkProps {
  tone: "added" | "deleted";
  /** 1-based line of the other side. */
  elsewhere: number;
  onPoint: () => void;
}

/** Says where a moved line is on the other side, and leads there. */
export function MovedMark({ tone, elsewhere, onPoint }: MovedMarkProps) {
  const movedBy = tone === "added" ? "from" : "to";
  return (
    <button
      type="button"
      // A block of moved lines would be as many stops on the way of the Tab key; n and p lead there, too.
      tabIndex={-1}
      data-length={0}
      className="float-right select-none pl-4 text-renamed hover:underline"
      title={`Moved ${movedBy} line ${elsewhere}`}
      onClick={() => {
        pointAtLine(tone === "added" ? "L" : "R", elsewhere, false);
        onPoint();
      }}
    >
      {tone === "added" ? "↤" : "↦"} {elsewhere}
      <span className="sr-only"> moved {movedBy} this line: </span>
    </button>
  );
}
