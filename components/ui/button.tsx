import { clsx } from "clsx";
import type { ComponentProps } from "react";

const VARIANTS = {
  primary: "bg-accent-fill text-on-accent hover:bg-accent-fill-hover border-transparent",
  secondary: "bg-surface text-ink border-line hover:bg-hover hover:border-line-strong shadow-raised",
  quiet: "bg-transparent text-ink-muted border-transparent hover:bg-hover hover:text-ink",
  danger: "bg-surface text-deleted border-line hover:bg-deleted-wash",
};

const SIZES = {
  sm: "h-7 px-2 text-sm gap-1.5",
  md: "h-8 px-3 text-sm gap-1.5",
  lg: "h-10 px-4 text-base gap-2",
  icon: "size-7 justify-center",
};

export interface ButtonLook {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
}

/** Class names of a button, for links that look like one. */
export function buttonLook({ variant = "secondary", size = "md" }: ButtonLook = {}): string {
  return clsx(
    "pressable inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md border font-medium",
    "disabled:pointer-events-none disabled:opacity-45 aria-disabled:pointer-events-none aria-disabled:opacity-45",
    "[&_svg]:size-4 [&_svg]:shrink-0",
    VARIANTS[variant],
    SIZES[size],
  );
}

export function Button({ variant, size, className, ...rest }: ComponentProps<"button"> & ButtonLook) {
  return <button type="button" className={clsx(buttonLook({ variant, size }), className)} {...rest} />;
}
