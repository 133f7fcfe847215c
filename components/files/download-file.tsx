"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { asApiError } from "@/lib/worker/answer-cache";
import { bytes } from "@/lib/worker/asks";
import { saveBytes } from "./save-bytes";

/** A button that saves one file of a bundle, byte for byte, under its own name. */
export function DownloadFile({ bundleKey, path }: { bundleKey: string; path: string }) {
  const [fault, setFault] = useState<string | null>(null);

  async function download() {
    try {
      saveBytes(await bytes.ask(bundleKey, path).answer(), path.slice(path.lastIndexOf("/") + 1));
      setFault(null);
    } catch (cause) {
      setFault(asApiError(cause).message);
    }
  }

  return (
    <>
      {fault !== null && (
        <span role="alert" className="wrap-anywhere text-deleted text-xs">
          Couldn’t download the file. {fault}
        </span>
      )}
      <Button variant="quiet" size="icon" aria-label={`Download ${path}`} onClick={download}>
        <Download aria-hidden />
      </Button>
    </>
  );
}
