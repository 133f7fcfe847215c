import { clsx } from "clsx";

/** A grey placeholder with the size of the content to come; hidden from screen readers. */
export function Skeleton({ className }: { className: string }) {
  return <span aria-hidden className={clsx("block animate-pulse-soft rounded bg-line", className)} />;
}
