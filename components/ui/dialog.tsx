"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { buttonLook } from "./button";

interface DialogProps {
  title: string;
  /** The button that opens the dialog, unless it is opened by `isOpen`. */
  trigger?: ReactElement<Record<string, unknown>>;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
}

export function Dialog({ title, trigger, isOpen, onOpenChange, children }: DialogProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed inset-x-3 top-[8vh] z-50 mx-auto flex max-h-[84vh] max-w-2xl flex-col rounded-xl bg-surface shadow-floating transition duration-150 data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0">
          <header className="flex items-center justify-between gap-3 border-b py-2 pr-2 pl-4">
            <Base.Title className="font-semibold">{title}</Base.Title>
            <Base.Close aria-label="Close" className={buttonLook({ variant: "quiet", size: "icon" })}>
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="min-h-0 overflow-y-auto p-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
