"use client";

import { useEffect, useState } from "react";

type FaceState = { status: "waiting" } | { status: "ready"; family: string } | { status: "failed" };

let counter = 0;

/** Loads a font under a unique name, and removes it on unmount. */
export function useFontFace(content: ArrayBuffer): FaceState {
  const [state, setState] = useState<FaceState>({ status: "waiting" });
  useEffect(() => {
    counter += 1;
    const family = `skill-font-${counter}`;
    const face = new FontFace(family, content);
    let isGone = false;
    face.load().then(
      () => {
        if (isGone) return;
        document.fonts.add(face);
        setState({ status: "ready", family });
      },
      () => {
        if (!isGone) setState({ status: "failed" });
      },
    );
    return () => {
      isGone = true;
      document.fonts.delete(face);
    };
  }, [content]);
  return state;
}
