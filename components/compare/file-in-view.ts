import { holdPlace } from "@/components/files/hold-place";

/** A file counts as reached when its top is this close to the window's top: the height of the header and the bar. */
const REACHED_PX = 160;

export function sectionId(path: string): string {
  return `file-${path}`;
}

/** The file being read: the chosen one while it is in the window, or else the last one scrolled to the top. */
export function fileInView(paths: string[], chosen: string | null): string | null {
  if (chosen !== null && isInWindow(chosen)) return chosen;
  const reached = paths.findLast((path) => {
    const section = document.getElementById(sectionId(path));
    return section !== null && section.getBoundingClientRect().top <= REACHED_PX;
  });
  return reached ?? null;
}

function isInWindow(path: string): boolean {
  const box = document.getElementById(sectionId(path))?.getBoundingClientRect();
  return box !== undefined && box.bottom > REACHED_PX && box.top < innerHeight;
}

/** Scrolls to a file and focuses it. */
export function showFile(path: string): void {
  const section = document.getElementById(sectionId(path));
  if (!section) return;
  // Held by element, not by id, because the next page may have a file with the same path.
  holdPlace({ find: () => (section.isConnected ? section : null), place: "top" });
  section.focus({ preventScroll: true });
}
