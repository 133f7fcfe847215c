type Place = "top" | "centre";

interface Held {
  /** Returns the element, or null while it is not drawn. */
  find: () => Element | null;
  place: Place;
}

/** Keys that may scroll. Other keys don't end the hold. */
const SCROLL_KEYS = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " ", "Tab"]);
/** Browsers round scroll positions. */
const TOLERANCE_PX = 1;

let letGo: (() => void) | null = null;

/**
 * Brings an element into view and keeps it there while the content around it is measured, drawn and coloured, until the user
 * scrolls, clicks or taps. Only one place is held at a time.
 */
export function holdPlace({ find, place }: Held): void {
  letGo?.();
  /** The element's top if it was already in view; null if it has to be scrolled there; undefined until it is found. */
  let keptTop: number | null | undefined;
  let stoodAt = 0;
  let pageHeight = 0;

  function settle() {
    const element = find();
    if (!element) return;
    const box = element.getBoundingClientRect();
    if (keptTop === undefined) keptTop = place === "centre" && isInView(box) ? box.top : null;
    const off = box.top - (keptTop ?? topFor(place, box.height));
    if (Math.abs(off) >= TOLERANCE_PX) scrollBy({ top: off, behavior: "instant" });
    stoodAt = element.getBoundingClientRect().top;
    pageHeight = document.documentElement.scrollHeight;
  }

  /** When content grows, the browser's scroll anchoring may scroll. Any other scroll is the user's. */
  function noticeScroll() {
    const element = find();
    if (!element || document.documentElement.scrollHeight !== pageHeight) return settle();
    if (Math.abs(element.getBoundingClientRect().top - stoodAt) > TOLERANCE_PX) letGo?.();
  }

  const listening = new AbortController();
  const growth = new ResizeObserver(settle);
  letGo = () => {
    letGo = null;
    listening.abort();
    growth.disconnect();
  };
  releaseOnInput(listening.signal);
  addEventListener("scroll", noticeScroll, { signal: listening.signal, passive: true });
  settle();
  growth.observe(document.body);
}

function releaseOnInput(signal: AbortSignal): void {
  const release = () => letGo?.();
  for (const type of ["wheel", "touchmove", "pointerdown"])
    addEventListener(type, release, { signal, passive: true, capture: true });
  addEventListener(
    "keydown",
    ({ key, target }) => {
      if (SCROLL_KEYS.has(key) && !(target instanceof HTMLInputElement)) release();
    },
    { signal, capture: true },
  );
}

/** The top for an element in this place, below the bars over the page. */
function topFor(place: Place, height: number): number {
  const { top, bottom } = clearWindow();
  return place === "top" ? top : Math.max(top, (top + bottom - height) / 2);
}

/** A clicked line is already in view and must not jump. */
function isInView(box: DOMRect): boolean {
  const { top, bottom } = clearWindow();
  return box.top >= top && box.bottom <= bottom;
}

/** The part of the window that no bar covers. */
function clearWindow(): { top: number; bottom: number } {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return {
    top: Number.parseFloat(scrollPaddingTop) || 0,
    bottom: innerHeight - (Number.parseFloat(scrollPaddingBottom) || 0),
  };
}
