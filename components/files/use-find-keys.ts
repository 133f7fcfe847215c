"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { findAction } from "./find-key";

interface FindKeys {
  /** The element that contains the search field. */
  box: RefObject<Element | null>;
  isOpen: boolean;
  /** Whether there is text that the browser's own search can't see. */
  hasMore: () => boolean;
  onOpen: () => void;
  onStep: (step: 1 | -1) => void;
  onClose: () => void;
}

const ELSEWHERE = "[role=dialog], [role=alertdialog], [role=listbox], [role=menu]";

/** Takes over the keys of the browser's search. Inside our own field, `mod+f` opens the browser's. */
export function useFindKeys({ box, isOpen, hasMore, onOpen, onStep, onClose }: FindKeys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const action = findAction(event, { isOpen, isInField: isTypedIn(box.current) });
    if (action === null || (action === "open" && !isOpen && !hasMore())) return;
    event.preventDefault();
    const actions = { open: onOpen, close: onClose, next: () => onStep(1), previous: () => onStep(-1) };
    actions[action]();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !document.querySelector(ELSEWHERE)) handle(event);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

function isTypedIn(box: Element | null): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && box?.contains(activeElement) === true;
}
