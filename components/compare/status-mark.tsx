import type { FileStatus } from "@/lib/skills/compare/compare-folders";

const MARKS: Record<FileStatus, { sign: string; label: string; className: string }> = {
  added: { sign: "+", label: "Added", className: "text-added" },
  deleted: { sign: "−", label: "Deleted", className: "text-deleted" },
  changed: { sign: "•", label: "Changed", className: "text-warned" },
  renamed: { sign: "→", label: "Renamed", className: "text-renamed" },
  unchanged: { sign: "", label: "Unchanged", className: "text-ink-faint" },
};

/** The status of a file. Each has its own sign, so colour is never the only difference. */
export function StatusMark({ status }: { status: FileStatus }) {
  const { sign, label, className } = MARKS[status];
  return (
    <>
      <span
        aria-hidden
        className={`grid size-4 shrink-0 select-none place-items-center rounded border border-current font-mono font-semibold text-2xs leading-none ${className}`}
      >
        {sign}
      </span>
      <span className="sr-only select-none">{label}: </span>
    </>
  );
}
