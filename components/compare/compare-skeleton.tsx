import { Skeleton } from "@/components/ui/skeleton";

const ROWS = ["w-28", "w-40", "w-32", "w-24"];

export function CompareSkeleton() {
  return (
    <div aria-busy className="grid gap-6 pt-14 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <span className="sr-only">Comparing…</span>
      <div className="space-y-3 px-2 max-lg:hidden">
        {ROWS.map((width) => (
          <Skeleton key={width} className={`h-3 ${width}`} />
        ))}
      </div>
      <Skeleton className="h-96 rounded-lg opacity-50" />
    </div>
  );
}
