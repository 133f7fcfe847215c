import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import JSZip from "jszip";
import { hasCanary } from "@/e2e/canary";

interface ZippedFile {
  content: Buffer;
  isExecutable: boolean;
}

export interface DownloadedZip {
  fileName: string;
  /** Files by path, including the skill's folder. */
  files: Map<string, ZippedFile>;
}

const EXECUTE_BITS = 0o111;

/** Clicks Download on a version's page and opens the zip. */
export async function downloadZip(page: Page): Promise<DownloadedZip> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  const download = await arriving;
  const bytes = await readFile(await download.path());
  expect(hasCanary(bytes.toString("latin1")), "the key is in the download").toBe(false);
  const zip = await JSZip.loadAsync(bytes);
  const files = new Map<string, ZippedFile>();
  for (const entry of Object.values(zip.files).filter((found) => !found.dir)) {
    const content = await entry.async("nodebuffer");
    files.set(entry.name, { content, isExecutable: (Number(entry.unixPermissions) & EXECUTE_BITS) !== 0 });
  }
  return { fileName: download.suggestedFilename(), files };
}
