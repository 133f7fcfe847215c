"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import { MoreHorizontal } from "lucide-react";
import type { ReactNode } from "react";
import { buttonLook } from "./button";

interface MenuItem {
  label: string;
  icon: ReactNode;
  run: () => void;
  isDangerous?: boolean;
}

/** A menu of actions behind a three-dot button. */
export function Menu({ label, items }: { label: string; items: MenuItem[] }) {
  return (
    <Base.Root>
      <Base.Trigger aria-label={label} className={buttonLook({ variant: "quiet", size: "icon" })}>
        <MoreHorizontal aria-hidden />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50">
          <Base.Popup className="min-w-48 rounded-lg bg-surface p-1 shadow-floating outline-none">
            {items.map((item) => (
              <Base.Item
                key={item.label}
                onClick={item.run}
                className={clsx(
                  "flex cursor-default items-center gap-2 rounded px-2 py-1.5 text-sm outline-none data-highlighted:bg-hover [&_svg]:size-4",
                  item.isDangerous && "text-deleted",
                )}
              >
                {item.icon}
                {item.label}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
