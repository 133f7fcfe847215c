import { expect, type Page } from "@playwright/test";

const COPY = 1;
const OVERLAY = /^Drop the (new version|skill’s folder)$/;
const PATIENCE_MS = 1_000;

/** Drops local folders or files in the middle of the page with real directory entries, like a file manager. */
export async function dropFolder(page: Page, ...absolutePaths: string[]): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: absolutePaths, dragOperationsMask: COPY };
  const drag = (type: "dragEnter" | "dragOver" | "drop", y: number) =>
    session.send("Input.dispatchDragEvent", { type, x: width / 2, y, data });
  const overlay = page.getByText(OVERLAY);
  // A person drops once the overlay shows. Before hydration no script listens.
  await expect(async () => {
    // Starts at the edge each time, since dragenter fires only on entering another element.
    await drag("dragEnter", 1);
    await drag("dragOver", height / 2);
    await expect(overlay).toBeVisible({ timeout: PATIENCE_MS });
  }).toPass();
  await drag("dragOver", height / 2);
  await drag("drop", height / 2);
  await expect(overlay).toBeHidden();
  await session.detach();
}
