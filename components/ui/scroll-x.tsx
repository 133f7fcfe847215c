import { clsx } from "clsx";
import type { ReactNode } from "react";

interface ScrollXProps {
  label: string;
  className?: string;
  children: ReactNode;
}

/** A region that scrolls sideways, reachable by keyboard. */
export function ScrollX({ label, className, children }: ScrollXProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus, the arrow keys couldn't scroll it
    <section aria-label={label} tabIndex={0} className={clsx("overflow-x-auto", className)}>
      {children}
    </section>
  );
}
