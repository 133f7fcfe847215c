import type { ReactNode } from "react";

/** Says in a sentence what no line can show. */
export function Remark({ children }: { children: ReactNode }) {
  return <p className="px-4 py-5 text-center text-ink-muted text-sm">{children}</p>;
}
