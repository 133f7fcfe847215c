"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";

type Copied = string | Promise<string> | null;

/**
 * Copies the text that `copy` returns for a selection, instead of the part of it that is drawn. Null leaves the selection to the
 * browser; a promise is written to the clipboard when it resolves.
 */
export function useCopiedText(region: RefObject<Element | null>, copy: (range: Range) => Copied): void {
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const selection = getSelection();
    if (event.defaultPrevented || !selection || selection.isCollapsed || isTyping()) return;
    const range = selection.getRangeAt(0);
    if (region.current && range.intersectsNode(region.current)) writeCopied(event, copy(range));
  });
  useEffect(() => {
    document.addEventListener("copy", onCopy);
    return () => document.removeEventListener("copy", onCopy);
  }, []);
}

function writeCopied(event: ClipboardEvent, text: Copied): void {
  if (typeof text === "string") event.clipboardData?.setData("text/plain", text);
  // The clipboard API exists only in a secure context.
  else if (text !== null && navigator.clipboard)
    void text.then((fetched) => navigator.clipboard.writeText(fetched));
  else return;
  event.preventDefault();
}

function isTyping(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
}
