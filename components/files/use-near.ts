"use client";

import { type RefObject, startTransition, useEffect, useState } from "react";

/** Far enough that a wheel or a page key meets drawn rows, near enough that few are drawn for nobody. */
const NEAR_THE_WINDOW = "200px 0px";

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

/** Whether a box is in the window or about to be. An eager one counts as near until the browser has looked. */
export function useNear(box: RefObject<Element | null>, isEager: boolean): Nearness {
  const [nearness, setNearness] = useState<Nearness>({ isNear: isEager, lastHeight: null });
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
      // Many boxes come near at once after a jump; as a transition they are drawn in slices.
      startTransition(() => setNearness(change));
    });
  }, [box]);
  return nearness;
}
