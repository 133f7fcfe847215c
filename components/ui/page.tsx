import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The column of a page's content. */
export function Page({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <main
      id="main"
      className={clsx("mx-auto w-full px-4 pt-6 pb-24 sm:px-6", wide ? "max-w-[100rem]" : "max-w-5xl")}
    >
      {children}
    </main>
  );
}
