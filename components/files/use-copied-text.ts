"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

type Copied = string | Promise<string> | null;

/**
 * Copies what `copy` answers of a selection instead of what happens to be drawn of it. Null leaves the selection to the
 * browser; a text that has to be fetched first arrives in the clipboard a moment later.
 */
export function useCopiedText(region: RefObject<Element | null>, copy: (range: Range) => Copied): void {
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const selection = getSelection();
    if (event.defaultPrevented || !selection || selection.isCollapsed || isTyping()) return;
    const range = selection.getRangeAt(0);
    if (region.current && range.intersectsNode(region.current)) answer(event, copy(range));
  });
  useEffect(() => {
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, []);
}

function answer(event: ClipboardEvent, text: Copied): void {
  if (typeof text === "string") event.clipboardData?.setData("text/plain", text);
  // Only a page with a secure address may write to the clipboard later.
  else if (text !== null && navigator.clipboard)
    void text.then((fetched) => navigator.clipboard.writeText(fetched));
  else return;
  event.preventDefault();
}

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
}
