import { readFile } from "node:fs/promises";
import type { SkillFiles } from "@/e2e/write-skill";

/** Made with LibreOffice, fontTools, zip and a recorder. */
const SAMPLES = [
  "report.docx",
  "report.pdf",
  "deck.pptx",
  "ledger.xlsx",
  "serif.ttf",
  "serif.woff2",
  "beep.wav",
  "parts.zip",
  "parts.tar.gz",
  "analysis.ipynb",
  "chart.png",
];

const SKILL_MD = `---
name: all-kinds
description: Carries every kind of file that skills carry. Use it to see them shown.
---

# All kinds

Read [the ledger](assets/ledger.xlsx), then [what is gone](references/gone.md), and look into [the assets](assets/).
Jump to [the steps](#the-steps). A claim needs a source[^1].

![A chart](assets/chart.png) ![No picture](assets/nowhere.png)

## The steps

- [x] read
- [ ] act

\`\`\`python
return {"done": True}
\`\`\`

[^1]: Here it is.
`;

const TEXTS: SkillFiles = {
  "SKILL.md": SKILL_MD,
  "data/rows.csv": 'Region,Revenue,Remark\nEurope,1250.5,"two\nlines"\nAsia & Größe,980,=1+1\n',
  "data/rows.tsv": "a\tb\n1\t2\n",
  "data/config.json":
    '{\n  "name": "ledger",\n  "limits": { "rows": 12345678901234567890, "open": true },\n  "regions": ["Europe", "Asia"]\n}\n',
  "data/config.yaml": "name: ledger\nlimits:\n  rows: 0x1F\n  # kept\n  open: yes\nregions: [Europe, Asia]\n",
  "data/broken.json": '{ "name": \n',
  "page.html":
    "<!doctype html><title>Page</title><style>h1 { color: rgb(0, 128, 0) }</style><h1>A page</h1><p style='margin-left: 2rem'>Indented.</p>",
  "assets/steps.svg":
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="240"><rect width="120" height="40" rx="8" fill="teal"/><text x="60" y="25" text-anchor="middle" fill="white">Steps</text></svg>',
  "assets/raw.bin": Uint8Array.from({ length: 256 }, (_, byte) => byte),
};

/** One file of every kind that has its own view. */
export async function sampleFiles(): Promise<SkillFiles> {
  const samples = SAMPLES.map(
    async (name) => [`assets/${name}`, await readFile(`e2e/samples/${name}`)] as const,
  );
  return { ...TEXTS, ...Object.fromEntries(await Promise.all(samples)) };
}
