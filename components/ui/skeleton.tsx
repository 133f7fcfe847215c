import { clsx } from "clsx";

/** A grey stand-in of the size of what will arrive; hidden from screen readers. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden className={clsx("block animate-pulse-soft rounded bg-line", className)} />;
}
