"use client";

import {
  type Dispatch,
  type RefObject,
  type SetStateAction,
  startTransition,
  useEffect,
  useLayoutEffect,
  useState,
} from "react";
import { useIsPrinting } from "@/components/ui/use-is-printing";

/** Far enough that scrolling rarely reaches undrawn rows, near enough that few are drawn in vain. */
const MARGIN_PX = 200;
const NEAR_THE_WINDOW = `${MARGIN_PX}px 0px`;

type Report = (entry: IntersectionObserverEntry) => void;

const reports = new WeakMap<Element, Report>();
let observer: IntersectionObserver | null = null;

/** All boxes share one observer; a long page has hundreds of boxes. */
function observe(element: Element, report: Report): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const entry of entries) reports.get(entry.target)?.(entry);
    },
    { rootMargin: NEAR_THE_WINDOW, scrollMargin: NEAR_THE_WINDOW },
  );
  reports.set(element, report);
  observer.observe(element);
  return () => observer?.unobserve(element);
}

interface Nearness {
  isNear: boolean;
  /** Height in pixels when the box last left; null before that. */
  lastHeight: number | null;
}

interface NearOptions {
  /** Whether it counts as near until the observer has reported. */
  isEager?: boolean;
  /** Whether to measure it at once, so that its content is drawn in the same frame. */
  isMeasured?: boolean;
  /** Whether it counts as near while printing, wherever it is. */
  isPrinted?: boolean;
}

/** Whether a box is in the window or about to be. */
export function useNear(box: RefObject<Element | null>, options: NearOptions): Nearness {
  const { isEager = false, isMeasured = false, isPrinted = true } = options;
  const isPrinting = useIsPrinting();
  const [nearness, setNearness] = useState<Nearness>({ isNear: isEager, lastHeight: null });
  useLayoutEffect(() => {
    const element = isMeasured ? box.current : null;
    if (element && isWithin(element.getBoundingClientRect(), MARGIN_PX)) setNearness(draw);
  }, [box, isMeasured]);
  useEffect(() => {
    // Positions on paper don't count. The new observation after printing reports where the box is.
    if (box.current && !isPrinting) return watch(box.current, setNearness);
  }, [box, isPrinting]);
  return { ...nearness, isNear: nearness.isNear || (isPrinting && isPrinted) };
}

/** Reports when a box comes near the window or leaves it. */
function watch(element: Element, setNearness: Dispatch<SetStateAction<Nearness>>): () => void {
  return observe(element, ({ isIntersecting, boundingClientRect }) => {
    if (!isIntersecting && hasSelectionEnd(element)) return;
    const change = isIntersecting ? draw : leaveWith(boundingClientRect.height);
    // A box in the window is drawn at once; one that is only near is drawn in slices.
    if (isIntersecting && isWithin(boundingClientRect, 0)) setNearness(change);
    else startTransition(() => setNearness(change));
  });
}

function draw(before: Nearness): Nearness {
  return before.isNear ? before : { ...before, isNear: true };
}

function leaveWith(lastHeight: number): (before: Nearness) => Nearness {
  return (before) => (before.isNear ? { isNear: false, lastHeight } : before);
}

/** Whether a selection starts or ends in a box. It would be lost if the box were undrawn. */
function hasSelectionEnd(element: Element): boolean {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return false;
  return element.contains(selection.anchorNode) || element.contains(selection.focusNode);
}

function isWithin({ top, bottom }: DOMRect | DOMRectReadOnly, margin: number): boolean {
  return bottom > -margin && top < innerHeight + margin;
}
