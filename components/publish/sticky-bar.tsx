"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The actions for a drop: after its content, and always visible at the bottom of the window. */
export function StickyBar({ children }: { children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    // Focused and full-height elements must not end up behind the bar.
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      const height = `${element.offsetHeight}px`;
      style.setProperty("--footer-height", height);
      style.setProperty("scroll-padding-bottom", height);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty("--footer-height");
      style.removeProperty("scroll-padding-bottom");
    };
  }, []);
  return (
    // -mb-24 cancels the page's bottom padding, so that the bar ends where the page does.
    <div
      ref={bar}
      className="sticky bottom-0 z-20 order-last -mx-4 -mb-24 space-y-3 border-t bg-canvas/95 px-4 py-3 backdrop-blur-md sm:-mx-6 sm:px-6"
    >
      {children}
    </div>
  );
}
