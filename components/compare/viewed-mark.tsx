import { Checkbox } from "@/components/ui/checkbox";

interface ViewedMarkProps {
  path: string;
  isViewed: boolean;
  onChange: () => void;
}

/** Ticks a change off. The mark stays with the content, so it is there again in the next comparison. */
export function ViewedMark({ path, isViewed, onChange }: ViewedMarkProps) {
  return (
    <span className="flex items-center gap-1.5 rounded-md border px-2 py-1 text-ink-muted text-xs">
      <Checkbox label={`Viewed ${path}`} checked={isViewed} onChange={onChange} />
      <span aria-hidden>Viewed</span>
    </span>
  );
}
