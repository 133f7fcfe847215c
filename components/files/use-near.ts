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
import { isPrinting, onPrintChange } from "./use-is-printing";

/** Far enough that a wheel or a page key meets drawn rows, near enough that few are drawn for nothing. */
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

interface NearOptions {
  /** Whether it counts as near until the browser has looked. */
  isEager?: boolean;
  /** Whether it came with a jump: it is measured at once, so that what it holds comes with the same frame. */
  isMeasured?: boolean;
  /** Whether it is near on paper, wherever it is. */
  isPrinted?: boolean;
}

/** Whether a box is in the window or about to be. */
export function useNear(box: RefObject<Element | null>, options: NearOptions): Nearness {
  const { isEager = false, isMeasured = false, isPrinted = true } = options;
  const [nearness, setNearness] = useState<Nearness>(() => ({
    isNear: isEager || (isPrinted && isPrinting()),
    lastHeight: null,
  }));
  useLayoutEffect(() => {
    const element = isMeasured ? box.current : null;
    if (element && isWithin(element.getBoundingClientRect(), MARGIN_PX)) setNearness(draw);
  }, [box, isMeasured]);
  useEffect(() => (box.current ? watch(box.current, isPrinted, setNearness) : undefined), [box, isPrinted]);
  return nearness;
}

type SetNearness = Dispatch<SetStateAction<Nearness>>;

/** Tells when a box comes near the window or leaves it, and when the page is printed. */
function watch(element: Element, isPrinted: boolean, setNearness: SetNearness): () => void {
  const report: Report = ({ isIntersecting, boundingClientRect }) => {
    if (!isIntersecting && mustStay(element)) return;
    const change = isIntersecting ? draw : leaveWith(boundingClientRect.height);
    // What is looked at comes at once; what only comes near is drawn in slices.
    if (isIntersecting && isWithin(boundingClientRect, 0)) setNearness(change);
    else startTransition(() => setNearness(change));
  };
  let stopLooking = observe(element, report);
  const stopPrinting = onPrintChange(() => {
    if (isPrinting() && isPrinted) setNearness(draw);
    // An observer that begins again says where the box is.
    stopLooking();
    stopLooking = observe(element, report);
  });
  return () => {
    stopLooking();
    stopPrinting();
  };
}

function draw(before: Nearness): Nearness {
  return before.isNear ? before : { ...before, isNear: true };
}

function leaveWith(lastHeight: number): (before: Nearness) => Nearness {
  return (before) => (before.isNear ? { isNear: false, lastHeight } : before);
}

/** What a selection starts or ends in stays, and with it the selection; so does what is being printed. */
function mustStay(element: Element): boolean {
  if (isPrinting()) return true;
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return false;
  return element.contains(selection.anchorNode) || element.contains(selection.focusNode);
}

function isWithin({ top, bottom }: DOMRect | DOMRectReadOnly, margin: number): boolean {
  return bottom > -margin && top < innerHeight + margin;
}
