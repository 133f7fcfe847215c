import { useEffect } from "react";

/** Names the browser's tab once the name is known; until then it keeps the title of the page's kind. */
export function useTabTitle(title: string | null | undefined | false): void {
  useEffect(() => {
    if (title) document.title = `${title} · Skilldeck`;
  }, [title]);
}
