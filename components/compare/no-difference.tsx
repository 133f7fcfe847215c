import { FileCheck2 } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

export function NoDifference({ fileCount }: { fileCount: number }) {
  return (
    <div className="rounded-lg border bg-surface">
      <EmptyState icon={<FileCheck2 />} title="No difference">
        {fileCount === 1 ? "The only file is" : `All ${fileCount} files are`} the same on both sides.
      </EmptyState>
    </div>
  );
}
