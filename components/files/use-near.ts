"use client";

import { type RefObject, startTransition, useEffect, useLayoutEffect, useState } from "react";

/** Far enough that a wheel or a page key meets drawn rows, near enough that few are drawn for nobody. */
const MARGIN_PX = 200;
const NEAR_THE_WINDOW = `${MARGIN_PX}px 0px`;

type Report = (entry: IntersectionObserverEntry) => void;

const reports = new WeakMap<Element, Report>();
let observer: IntersectionObserver | null = null;

/** One observer for all boxes: each of its own would cost a hundred of them on a long page. */
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
  /** What the box measured when it left; null before that. */
  lastHeight: number | null;
}

/**
 * Whether a box is in the window or about to be. An eager one counts as near until the browser has looked; one that came
 * with a jump is measured at once, so that what it holds comes with the same frame.
 */
export function useNear(box: RefObject<Element | null>, isEager: boolean, isMeasured = false): Nearness {
  const [nearness, setNearness] = useState<Nearness>({ isNear: isEager, lastHeight: null });
  useLayoutEffect(() => {
    const element = isMeasured ? box.current : null;
    if (element && isWithin(element.getBoundingClientRect(), MARGIN_PX))
      setNearness((before) => ({ ...before, isNear: true }));
  }, [box, isMeasured]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return observe(element, ({ isIntersecting, boundingClientRect }) => {
      const change = (before: Nearness) => {
        if (before.isNear === isIntersecting) return before;
        return isIntersecting
          ? { ...before, isNear: true }
          : { isNear: false, lastHeight: boundingClientRect.height };
      };
      // What is looked at comes at once; what only comes near is drawn in slices.
      if (isIntersecting && isWithin(boundingClientRect, 0)) setNearness(change);
      else startTransition(() => setNearness(change));
    });
  }, [box]);
  return nearness;
}

function isWithin({ top, bottom }: DOMRect | DOMRectReadOnly, margin: number): boolean {
  return bottom > -margin && top < innerHeight + margin;
}
