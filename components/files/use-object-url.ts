"use client";

import { useEffect, useState } from "react";

/** An address of bytes in this page's memory, let go of with its user; null until there are bytes. */
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
