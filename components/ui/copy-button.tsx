"use client";

import { Check, Copy, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonLook } from "./button";

interface CopyButtonProps extends ButtonLook {
  text: string | (() => string);
  /** Accessible name, such as "Copy version id". */
  label: string;
  children?: string;
}

type Outcome = "" | "Copied" | "Couldn’t copy";

const CONFIRMATION_MS = 1_600;
const ICONS = {
  "": <Copy aria-hidden />,
  Copied: <Check aria-hidden className="text-added" />,
  "Couldn’t copy": <TriangleAlert aria-hidden className="text-deleted" />,
};

export function CopyButton({ text, label, children, variant = "quiet", size = "icon" }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome>("");

  function confirm(outcome: Outcome) {
    setOutcome(outcome);
    setTimeout(() => setOutcome(""), CONFIRMATION_MS);
  }

  function copy() {
    // Refused without permission, and in a page without focus.
    navigator.clipboard.writeText(typeof text === "function" ? text() : text).then(
      () => confirm("Copied"),
      () => confirm("Couldn’t copy"),
    );
  }

  return (
    <Button variant={variant} size={size} aria-label={label} onClick={copy}>
      {ICONS[outcome]}
      {children}
      <span aria-live="polite" className="sr-only">
        {outcome}
      </span>
    </Button>
  );
}
