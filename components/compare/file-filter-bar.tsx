"use client";

import type { ReactNode } from "react";
import { SearchField } from "@/components/ui/search-field";
import type { FileComparison, FileStatus } from "@/lib/skills/compare/compare-folders";
import { type FileFilter, statusesOf } from "./filter-files";
import { StatusMark } from "./status-mark";

interface FileFilterBarProps {
  /** All changed files, including those that the filter hides. */
  files: FileComparison[];
  viewedCount: number;
  filter: FileFilter;
  onChange: (filter: FileFilter) => void;
}

/** Filters the changed files by path, by status, and by whether they have been viewed. */
export function FileFilterBar({ files, viewedCount, filter, onChange }: FileFilterBarProps) {
  const present = statusesOf(files);
  function toggleStatus(status: FileStatus) {
    const { statuses } = filter;
    const isOn = statuses.includes(status);
    onChange({
      ...filter,
      statuses: isOn ? statuses.filter((other) => other !== status) : [...statuses, status],
    });
  }
  return (
    <search className="flex flex-wrap items-center gap-1.5 p-1 pb-2">
      <div className="flex w-full">
        <SearchField
          label="Filter files"
          value={filter.words}
          onChange={(words) => onChange({ ...filter, words })}
        />
      </div>
      {present.length > 1 &&
        present.map((status) => (
          <Chip key={status} isOn={filter.statuses.includes(status)} onToggle={() => toggleStatus(status)}>
            <StatusMark status={status} />
            {files.filter((file) => file.status === status).length}
          </Chip>
        ))}
      {(viewedCount > 0 || filter.isViewedHidden) && (
        <Chip
          isOn={filter.isViewedHidden}
          onToggle={() => onChange({ ...filter, isViewedHidden: !filter.isViewedHidden })}
        >
          Not viewed
        </Chip>
      )}
    </search>
  );
}

interface ChipProps {
  isOn: boolean;
  onToggle: () => void;
  children: ReactNode;
}

function Chip({ isOn, onToggle, children }: ChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onToggle}
      className="pressable inline-flex h-7 items-center gap-1.5 rounded-md border px-2 text-ink-muted text-xs tabular-nums hover:bg-hover hover:text-ink aria-pressed:border-transparent aria-pressed:bg-accent-wash aria-pressed:text-accent"
    >
      {children}
    </button>
  );
}
