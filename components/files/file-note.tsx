import type { ReactNode } from "react";

/** A sentence above or below a file, about what is missing or wrong. */
export function FileNote({ children }: { children: ReactNode }) {
  return (
    <p className="border-y px-4 py-2 text-ink-muted text-sm first:border-t-0 last:border-b-0">{children}</p>
  );
}
