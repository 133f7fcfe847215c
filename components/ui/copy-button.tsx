"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonLook } from "./button";

interface CopyButtonProps extends ButtonLook {
  text: string | (() => string);
  /** Accessible name, such as "Copy version id". */
  label: string;
  children?: string;
}

const CONFIRMATION_MS = 1_600;

export function CopyButton({ text, label, children, variant = "quiet", size = "icon" }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(typeof text === "function" ? text() : text);
    setCopied(true);
    setTimeout(() => setCopied(false), CONFIRMATION_MS);
  }

  return (
    <Button variant={variant} size={size} aria-label={label} onClick={copy}>
      {isCopied ? <Check aria-hidden className="text-added" /> : <Copy aria-hidden />}
      {children}
      <span aria-live="polite" className="sr-only">
        {isCopied ? "Copied" : ""}
      </span>
    </Button>
  );
}
