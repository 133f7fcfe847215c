import { Checkbox } from "@/components/ui/checkbox";

interface ViewedMarkProps {
  path: string;
  /** The name of the change; null while it is not known, and of a file that cannot be read. */
  changeId: string | null;
  isViewed: boolean;
  onChange: (changeId: string) => void;
}

/** Ticks a change off. The mark stays with the content, so it is there again in the next comparison. */
export function ViewedMark({ path, changeId, isViewed, onChange }: ViewedMarkProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the tick box in it is a button, which is a control
    <label className="print:hidden flex cursor-pointer items-center gap-1.5 rounded-md border px-2 py-1 text-ink-muted text-xs hover:text-ink">
      <Checkbox
        label={`Viewed ${path}`}
        checked={isViewed}
        disabled={changeId === null}
        onChange={() => changeId !== null && onChange(changeId)}
      />
      <span aria-hidden className="select-none">
        Viewed
      </span>
    </label>
  );
}
