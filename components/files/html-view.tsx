"use client";

import { htmls } from "@/lib/worker/asks";
import { FileNote } from "./file-note";
import { Reading } from "./reading";

/** An HTML file, rendered in a frame without any permissions. */
export function HtmlView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={htmls.ask(bundleKey, path, pageNonce())} failure="Couldn’t show this page">
      {(html) => (
        <>
          <iframe
            title={`Preview of ${path}`}
            sandbox=""
            referrerPolicy="no-referrer"
            srcDoc={html}
            className="block h-[70dvh] w-full bg-white [color-scheme:light]"
          />
          <FileNote>Shown without scripts, links, forms or content from other sites.</FileNote>
        </>
      )}
    </Reading>
  );
}

function pageNonce(): string {
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";
}
