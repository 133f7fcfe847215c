import { Skeleton } from "@/components/ui/skeleton";
import { VERSION_ROW_HEIGHT } from "./version-row";

const ROWS = ["w-24", "w-32", "w-28", "w-20"];

export function TimelineSkeleton() {
  return (
    <div aria-busy>
      <span className="sr-only">Loading the versions</span>
      <Skeleton className="mt-4 mb-3 h-3 w-44" />
      {ROWS.map((width) => (
        <div key={width} style={{ height: VERSION_ROW_HEIGHT }} className="border-t py-4 pl-9">
          <Skeleton className={`h-3.5 ${width}`} />
        </div>
      ))}
    </div>
  );
}
