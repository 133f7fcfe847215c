interface KeyCapsProps {
  /** In the syntax of react-hotkeys-hook: "j,]" or "mod+k". */
  keys: string;
}

const NAMES: Record<string, string> = { mod: "Ctrl", shift: "⇧" };
const MAC_NAMES: Record<string, string> = { mod: "⌘", shift: "⇧" };

/** Keys as printed on the keyboard. The shifted variant of a key is left out. */
export function KeyCaps({ keys }: KeyCapsProps) {
  const shown = keys.split(",").filter((key) => !key.startsWith("shift+"));
  return (
    <span className="inline-flex shrink-0 items-center gap-1">
      {shown.map((key) => (
        <kbd
          key={key}
          className="inline-grid h-5 min-w-5 place-items-center rounded border bg-sunken px-1 font-mono text-ink-muted text-xs"
        >
          {key.split("+").map(nameOf).join(" ")}
        </kbd>
      ))}
    </span>
  );
}

function nameOf(key: string): string {
  const isMac = typeof navigator !== "undefined" && navigator.userAgent.includes("Mac");
  return (isMac ? MAC_NAMES : NAMES)[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
