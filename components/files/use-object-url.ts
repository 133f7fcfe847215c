"use client";

import { useEffect, useState } from "react";

/** An object URL for bytes, revoked on unmount. Null until there are bytes. */
export function useObjectUrl(content: ArrayBuffer | null, type: string): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!content) return;
    const objectUrl = URL.createObjectURL(new Blob([content], { type }));
    setUrl(objectUrl);
    return () => URL.revokeObjectURL(objectUrl);
  }, [content, type]);
  return url;
}
