import { Checkbox } from "@/components/ui/checkbox";

interface ViewedMarkProps {
  path: string;
  /** Null until it has loaded, and for a file that can't be read. */
  changeId: string | null;
  isViewed: boolean;
  onChange: (changeId: string) => void;
}

/** Marks a change as viewed. The mark belongs to the content, so other comparisons with the same change show it too. */
export function ViewedMark({ path, changeId, isViewed, onChange }: ViewedMarkProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox in it is a button, which is a control
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
