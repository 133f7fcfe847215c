import { Skeleton } from "@/components/ui/skeleton";
import { SKILL_ROW_HEIGHT } from "./skill-row";

const ROWS = ["w-40", "w-56", "w-32", "w-48", "w-36"];

export function SkillListSkeleton() {
  return (
    <div aria-busy className="rounded-lg border border-b-0 bg-surface">
      <span className="sr-only">Loading skills</span>
      {ROWS.map((width) => (
        <div key={width} className="border-b px-4 py-4" style={{ height: SKILL_ROW_HEIGHT }}>
          <Skeleton className={`h-3.5 ${width}`} />
          <Skeleton className="mt-2.5 h-3 w-3/4" />
        </div>
      ))}
    </div>
  );
}
