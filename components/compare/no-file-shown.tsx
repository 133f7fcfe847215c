import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Shown when no file matches the filter. */
export function NoFileShown({ onShowAll }: { onShowAll: () => void }) {
  return (
    <div className="rounded-lg border bg-surface">
      <EmptyState icon={<SearchX />} title="No files match the filter">
        <Button size="sm" onClick={onShowAll}>
          Show all files
        </Button>
      </EmptyState>
    </div>
  );
}
