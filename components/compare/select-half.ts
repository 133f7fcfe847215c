import type { Half } from "@/components/files/row-places";

/** Limits selecting and copying to the half where the pointer went down. */
export function selectHalf(region: HTMLElement | null, target: EventTarget): void {
  const box = target instanceof Element ? target.closest<HTMLElement>("[data-half]") : null;
  const half = box?.dataset.half;
  if (!region || half === undefined || region.dataset.halfSelected === half) return;
  // Chromium would extend a selection in the half that can no longer be selected.
  getSelection()?.removeAllRanges();
  region.dataset.halfSelected = half;
}

/** The half where the last selection in a half began; null if there was none. */
export function selectedHalf(region: HTMLElement | null): Half | null {
  const half = region?.dataset.halfSelected;
  return half === "base" || half === "head" ? half : null;
}
