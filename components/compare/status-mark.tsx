import { Dot, FilePen, FilePlus, FileSymlink, FileX } from "lucide-react";
import type { FileStatus } from "@/lib/skills/compare/compare-folders";

const MARKS = {
  added: { Icon: FilePlus, label: "Added", className: "text-added" },
  deleted: { Icon: FileX, label: "Deleted", className: "text-deleted" },
  changed: { Icon: FilePen, label: "Changed", className: "text-warned" },
  renamed: { Icon: FileSymlink, label: "Renamed", className: "text-renamed" },
  unchanged: { Icon: Dot, label: "Unchanged", className: "text-ink-faint" },
};

/** What happened to a file: a shape of its own for each, never colour alone. */
export function StatusMark({ status }: { status: FileStatus }) {
  const { Icon, label, className } = MARKS[status];
  return (
    <>
      <Icon aria-hidden className={`size-4 shrink-0 ${className}`} />
      <span className="sr-only">{label}: </span>
    </>
  );
}
