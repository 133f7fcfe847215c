import { useEffect } from "react";

/** Sets the tab's title once the name is known. Until then the page's generic title stays. */
export function useTabTitle(title: string | null | undefined | false): void {
  useEffect(() => {
    if (title) document.title = `${title} · Skilldeck`;
  }, [title]);
}
