import { useLayoutEffect } from "react";

/** Sets the tab's title while the name is known. Before and afterwards the tab has the page's own title. */
export function useTabTitle(title: string | null | undefined | false): void {
  useLayoutEffect(() => {
    if (!title) return;
    const own = `${title} · Skilldeck`;
    let given = document.title;
    const name = () => {
      if (document.title === own) return;
      given = document.title;
      document.title = own;
    };
    name();
    // Next sets its own title again on every navigation, even between files of a version.
    const observer = new MutationObserver(name);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title === own) document.title = given;
    };
  }, [title]);
}
