import type { ReactNode } from "react";

/** A sentence in place of lines. */
export function Remark({ children }: { children: ReactNode }) {
  return <p className="px-4 py-5 text-center text-ink-muted text-sm">{children}</p>;
}
