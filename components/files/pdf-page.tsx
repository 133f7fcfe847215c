"use client";

import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { useEffect, useRef, useState } from "react";
import { drawPage } from "./draw-page";

interface PdfPageProps {
  pdf: PDFDocumentProxy;
  /** 1-based. */
  number: number;
  /** Width divided by height of the first page, used until this page's own size is known. */
  ratio: number;
  fitsWidth: boolean;
}

const NEAR_THE_WINDOW = "600px 0px";

/** One page on a canvas that exists only while it is near the window. */
export function PdfPage({ pdf, number, ratio, fitsWidth }: PdfPageProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(number === 1);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      rootMargin: NEAR_THE_WINDOW,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!isNear || !canvas.current || !box.current) return;
    const width = fitsWidth ? box.current.clientWidth : null;
    return drawPage({ pdf, number, canvas: canvas.current, width, onSize: setSize });
  }, [pdf, number, isNear, fitsWidth]);

  const width = size && !fitsWidth ? size.width : "100%";
  return (
    <div
      ref={box}
      className="relative mx-auto bg-white shadow-raised"
      style={{ width, aspectRatio: size ? size.width / size.height : ratio }}
    >
      {isNear && (
        <canvas
          ref={canvas}
          role="img"
          aria-label={`Page ${number}`}
          className="absolute inset-0 size-full"
        />
      )}
    </div>
  );
}
