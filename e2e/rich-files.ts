import type { SkillFiles } from "@/e2e/write-skill";

/** A red dot of one pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==",
  "base64",
);

const NOTES = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [
    `notes/${String(index).padStart(3, "0")}.md`,
    `# Note ${index}\n`,
  ]),
);

/** What real skills contain: depth, pictures, scripts, odd names, more files per folder than a browser lists at once. */
export const RICH_FILES: SkillFiles = {
  ...NOTES,
  "assets/dot.png": PNG,
  "assets/all bytes.bin": Uint8Array.from({ length: 256 }, (_, byte) => byte),
  "scripts/run.sh": "#!/bin/sh\nexec echo ready\n",
  "scripts/lib/deep/er/count.py": "def count(words):\n    return len(words)\n",
  "references/Größe & Maß.md": "# Größe\n\nEinhundert Meter.\n",
  "references/日本語 ガイド.md": "# ガイド\n",
  "references/100% plain 'quotes'.txt": "plain\n",
};
