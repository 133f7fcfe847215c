"use client";

import { useCommand } from "@/components/ui/use-command";

interface PublishKeyProps {
  action: string;
  onPublish: () => void;
}

/** The key of the publish button, also while its note is typed. It is there while the button can be pressed. */
export function PublishKey({ action, onPublish }: PublishKeyProps) {
  useCommand({ keys: "mod+enter", what: action, run: onPublish });
  return null;
}
