import type { Half } from "@/components/files/row-places";

/** Of two halves side by side only the one where a selection begins can be selected, and is copied. */
export function selectHalf(region: HTMLElement | null, target: EventTarget): void {
  const box = target instanceof Element ? target.closest<HTMLElement>("[data-half]") : null;
  const half = box?.dataset.half;
  if (!region || half === undefined || region.dataset.halfSelected === half) return;
  // Chromium would go on with a selection in the half that can no longer be selected.
  getSelection()?.removeAllRanges();
  region.dataset.halfSelected = half;
}

/** The half where the last selection began; null where there is but one. */
export function selectedHalf(region: HTMLElement | null): Half | null {
  const half = region?.dataset.halfSelected;
  return half === "base" || half === "head" ? half : null;
}
