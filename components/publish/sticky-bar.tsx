"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What decides about a drop: after it, and always at the foot of the window. */
export function StickyBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What gets the focus, or has its own height, must not end behind the bar.
    const { style } = document.documentElement;
    const height = `${bar.current?.offsetHeight ?? 0}px`;
    style.setProperty("--footer-height", height);
    style.setProperty("scroll-padding-bottom", height);
    return () => {
      style.removeProperty("--footer-height");
      style.removeProperty("scroll-padding-bottom");
    };
  });
  return (
    // It ends where the page does: -mb-24 takes up the space that a page has below its content.
    <div
      ref={bar}
      className="sticky bottom-0 z-20 order-last -mx-4 -mb-24 space-y-3 border-t bg-canvas/95 px-4 py-3 backdrop-blur-md sm:-mx-6 sm:px-6"
    >
      {children}
    </div>
  );
}
