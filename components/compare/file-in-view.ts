import { holdPlace } from "@/components/files/hold-place";

/** Below the page's header and the bar of the comparison a file counts as reached. */
const REACHED_PX = 160;

export function sectionId(path: string): string {
  return `file-${path}`;
}

/** The file that is read: the chosen one while it is in the window, else the last one that reached its top. */
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

/** Scrolls to a file and lets reading go on there. */
export function showFile(path: string): void {
  const find = () => document.getElementById(sectionId(path));
  holdPlace({ find, place: "top" });
  find()?.focus({ preventScroll: true });
}
