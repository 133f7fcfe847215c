"use client";

import { createContext, type ReactNode, use, useState } from "react";
import type { DroppedFolder } from "@/lib/queries/draft";

interface DroppedFolderState {
  dropped: DroppedFolder | null;
  setDropped: (dropped: DroppedFolder | null) => void;
}

const DroppedFolderContext = createContext<DroppedFolderState>({
  dropped: null,
  setDropped: () => undefined,
});

/** What was dropped outlives the page it was dropped on. */
export function DroppedFolderProvider({ children }: { children: ReactNode }) {
  const [dropped, setDropped] = useState<DroppedFolder | null>(null);
  return <DroppedFolderContext value={{ dropped, setDropped }}>{children}</DroppedFolderContext>;
}

export function useDroppedFolder(): DroppedFolderState {
  return use(DroppedFolderContext);
}
