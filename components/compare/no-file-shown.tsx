import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Stands where the files would be that the filter leaves out. */
export function NoFileShown({ onShowAll }: { onShowAll: () => void }) {
  return (
    <div className="rounded-lg border bg-surface">
      <EmptyState icon={<SearchX />} title="No changed file fits the filter">
        <Button size="sm" onClick={onShowAll}>
          Show all files
        </Button>
      </EmptyState>
    </div>
  );
}
