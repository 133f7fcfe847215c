import { FileCheck2 } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";

export function NoDifference({ fileCount }: { fileCount: number }) {
  return (
    <div className="rounded-lg border bg-surface">
      <EmptyState icon={<FileCheck2 />} title="No differences">
        {fileCount === 1 ? "The only file is" : `All ${fileCount} files are`} identical on both sides.
      </EmptyState>
    </div>
  );
}
