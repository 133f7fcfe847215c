import { AnnotationMode, type PDFDocumentProxy, type RenderTask } from "pdfjs-dist/legacy/build/pdf.mjs";

interface PageDrawing {
  pdf: PDFDocumentProxy;
  /** 1-based. */
  number: number;
  canvas: HTMLCanvasElement;
  /** CSS pixels to fit, or null for the page's own size. */
  width: number | null;
  /** Called with the page's own size in CSS pixels. */
  onSize: (size: { width: number; height: number }) => void;
}

/** CSS pixels per point. */
const PIXELS_PER_POINT = 96 / 72;
/** A page may claim to be kilometres wide. Larger canvases fail in some browsers, or use up the memory. */
const MAX_CANVAS_PIXELS = 16_000_000;

/** Draws a page of a PDF, without its links and forms. Returns a function that stops the drawing. */
export function drawPage({ pdf, number, canvas, width, onSize }: PageDrawing): () => void {
  let task: RenderTask | null = null;
  let isStopped = false;
  const draw = async () => {
    const page = await pdf.getPage(number);
    if (isStopped) return;
    const own = page.getViewport({ scale: PIXELS_PER_POINT });
    onSize({ width: own.width, height: own.height });
    const wanted = ((width ?? own.width) / own.width) * PIXELS_PER_POINT * devicePixelRatio;
    const most = PIXELS_PER_POINT * Math.sqrt(MAX_CANVAS_PIXELS / (own.width * own.height));
    const viewport = page.getViewport({ scale: Math.min(wanted, most) });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    task = page.render({ canvas, viewport, annotationMode: AnnotationMode.DISABLE });
    await task.promise;
  };
  draw().catch(() => {
    // Stopped, or the page is damaged: it stays white, and its text is in the Text view.
  });
  return () => {
    isStopped = true;
    task?.cancel();
  };
}
