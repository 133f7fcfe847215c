import type { ReactNode } from "react";

/** One sentence above or below a file: what is missing, or what is wrong with it. */
export function FileNote({ children }: { children: ReactNode }) {
  return (
    <p className="border-y px-4 py-2 text-ink-muted text-sm first:border-t-0 last:border-b-0">{children}</p>
  );
}
