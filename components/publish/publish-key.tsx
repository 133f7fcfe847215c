"use client";

import { useCommand } from "@/components/ui/use-command";

interface PublishKeyProps {
  action: string;
  onPublish: () => void;
}

/** The publish button's shortcut, which also works in the note. Render it only while the button is enabled. */
export function PublishKey({ action, onPublish }: PublishKeyProps) {
  useCommand({ keys: "mod+enter", what: action, run: onPublish });
  return null;
}
