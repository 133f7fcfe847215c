import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import { lookAt } from "@/e2e/look-at";
import { sampleFiles } from "@/e2e/sample-files";
import type { Skilldeck } from "@/e2e/skills-api";
import { test } from "@/e2e/test";
import type { SkillFiles } from "@/e2e/write-skill";

type MakeSkill = (path: string, files?: SkillFiles) => Promise<string>;

/** The address of a version with every kind of file, published once. */
async function addressOf(skilldeck: Skilldeck, makeSkill: MakeSkill): Promise<string> {
  const known = (await skilldeck.listSkills()).find(({ title }) => title === "all-kinds");
  const skill = known ?? (await skilldeck.publish(await makeSkill("all-kinds", await sampleFiles())));
  return `/skills/${skill.id}/versions/${skill.latestVersion}`;
}

interface Kind {
  path: string;
  /** What its view must show. */
  shown: (page: Page, view: Locator) => Locator[];
}

const kinds: Kind[] = [
  {
    path: "assets/report.pdf",
    shown: (page, view) => [view.getByText("2 pages"), page.getByRole("img", { name: "Page 1" })],
  },
  {
    path: "assets/report.docx",
    shown: (_, view) => [
      view.getByRole("heading", { name: "Quarterly report" }),
      view.getByRole("cell", { name: "Größe <Asia>" }),
      view.getByText("[2] By Dana and by Kim."),
    ],
  },
  {
    path: "assets/deck.pptx",
    shown: (_, view) => [view.getByRole("heading", { name: "Slide 2" }), view.getByText("Say thanks first.")],
  },
  {
    path: "assets/ledger.xlsx",
    shown: (_, view) => [
      view.getByRole("cell", { name: "2026-10-02" }),
      view.getByRole("cell", { name: "=SUM(B2:B3) → 2230.5" }),
    ],
  },
  {
    path: "data/rows.csv",
    shown: (_, view) => [
      view.getByRole("columnheader", { name: "Remark" }),
      view.getByRole("cell", { name: "=1+1" }),
    ],
  },
  { path: "data/config.json", shown: (_, view) => [view.getByText("12345678901234567890")] },
  { path: "data/config.yaml", shown: (_, view) => [view.getByText("0x1F")] },
  {
    path: "assets/analysis.ipynb",
    shown: (_, view) => [
      view.getByRole("heading", { name: "Ledger check" }),
      view.locator(".hljs-keyword", { hasText: "import" }),
      view.getByText("2230.5 in total"),
      view.getByText("Output that can run code isn’t shown: text/html"),
      view.getByText("KeyError: 'x'"),
      view.getByRole("img", { name: "Output of the cell" }),
    ],
  },
  {
    path: "assets/serif.ttf",
    shown: (_, view) => [view.getByText("DejaVu Serif"), view.getByText("The quick brown fox").first()],
  },
  {
    path: "assets/serif.woff2",
    shown: (_, view) => [view.getByText("WOFF 2"), view.getByText(/^0123456789/)],
  },
  {
    path: "assets/parts.zip",
    shown: (_, view) => [view.getByText("bin/go.sh"), view.getByText("nothing was unpacked")],
  },
  {
    path: "assets/parts.tar.gz",
    shown: (_, view) => [view.getByText("parts/link → bin/go.sh"), view.getByText("nothing was kept")],
  },
  { path: "assets/beep.wav", shown: (_, view) => [view.locator("audio")] },
  {
    path: "assets/steps.svg",
    shown: (_, view) => [view.getByRole("img"), view.getByText("240 × 80 pixels")],
  },
  { path: "assets/raw.bin", shown: (_, view) => [view.getByText("00000010")] },
  {
    path: "SKILL.md",
    shown: (_, view) => [
      view.getByText("(broken link: this version has no file references/gone.md)"),
      view.getByText("(broken link: this version has no file assets/nowhere.png)"),
      view.getByRole("checkbox").first(),
      view.getByRole("heading", { name: "Footnotes" }),
      view.getByRole("img", { name: "A chart" }),
    ],
  },
];

for (const { path, shown } of kinds) {
  test(`the view of ${path} shows its content in every size and scheme`, async ({
    page,
    skilldeck,
    makeSkill,
  }) => {
    await page.goto(`${await addressOf(skilldeck, makeSkill)}/files/${path}`);
    const view = page.getByRole("region", { name: path, exact: true });
    for (const locator of shown(page, view)) await expect(locator).toBeAttached();
    await lookAt(page, "", view);
  });
}

test("an HTML file is previewed without violating the page's content policy", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.goto(`${await addressOf(skilldeck, makeSkill)}/files/page.html`);
  await expect(page.getByTitle("Preview of page.html")).toBeVisible();
  await page.getByTitle("Preview of page.html").screenshot({ path: test.info().outputPath("frame.png") });
  await page.getByRole("button", { name: "Source" }).click();
  await expect(page.getByText("A page")).toBeVisible();
});

test.describe("inside the frame of an HTML file", () => {
  // Playwright queries the frame with scripts, which Chromium reports as blocked.
  test.use({ expectedAlarms: [/Blocked script execution in 'about:srcdoc'/] });

  test("its own styles apply", async ({ page, skilldeck, makeSkill }) => {
    await page.goto(`${await addressOf(skilldeck, makeSkill)}/files/page.html`);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("heading", { name: "A page" })).toHaveCSS("color", "rgb(0, 128, 0)");
    await expect(frame.getByText("Indented.")).toHaveCSS("margin-left", "32px");
  });
});

test("PDF.js isn't loaded before a PDF is opened", async ({ page, skilldeck, makeSkill }) => {
  const asked: string[] = [];
  page.on("response", async (response) => {
    const isScript = response.url().endsWith(".js");
    if (isScript && (await response.text().catch(() => "")).includes("pdfBug")) asked.push(response.url());
  });
  const address = await addressOf(skilldeck, makeSkill);
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "All kinds" })).toBeVisible();
  expect(asked).toEqual([]);
  await page.getByRole("link", { name: "report.pdf" }).click();
  await expect(page.getByRole("img", { name: "Page 1" })).toBeVisible();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
});

test("a PDF's page is drawn, and its text is in the Text view", async ({ page, skilldeck, makeSkill }) => {
  await page.goto(`${await addressOf(skilldeck, makeSkill)}/files/assets/report.pdf`);
  const inked = () =>
    page
      .locator("canvas")
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data = [] } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
        // A dark, opaque pixel.
        return data.some((value, index) => index % 4 === 0 && value < 100 && (data[index + 3] ?? 0) > 0);
      });
  await expect.poll(inked).toBe(true);
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await expect(page.getByText("The second page holds the remarks.")).toBeVisible();
});

test("audio loads from the page's memory", async ({ page, skilldeck, makeSkill }) => {
  await page.goto(`${await addressOf(skilldeck, makeSkill)}/files/assets/beep.wav`);
  await expect
    .poll(() => page.locator("audio").evaluate((sound: HTMLAudioElement) => sound.duration))
    .toBe(0.25);
});

test("a data tree folds and unfolds, and broken data shows an error and its source", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const address = await addressOf(skilldeck, makeSkill);
  await page.goto(`${address}/files/data/config.json`);
  await page.getByRole("button", { name: /regions/ }).click();
  await expect(page.getByText("Asia")).toBeHidden();
  await page.getByRole("button", { name: "Unfold all" }).click();
  await expect(page.getByText("Asia")).toBeVisible();
  await page.goto(`${address}/files/data/broken.json`);
  await expect(
    page.getByRole("alert").filter({ hasText: "Couldn’t show this file as a tree" }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Source" }).click();
  await expect(page.getByRole("region", { name: "Content of data/broken.json" })).toBeVisible();
});

test("search in a version counts matches and files, and a click or a key opens a match", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  await page.goto(await addressOf(skilldeck, makeSkill));
  const field = page.getByRole("searchbox", { name: "Find in this version" });
  await expect(field).toBeVisible();
  await page.keyboard.press("ControlOrMeta+f");
  await expect(field).toBeFocused();
  await field.fill("EUROPE");
  await expect(page.getByText("3 matches in 3 files")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of 3")).toBeVisible();
  await page.keyboard.press("Shift+F3");
  await expect(page.getByText("3 of 3")).toBeVisible();
  await expect(page).toHaveURL(/\/files\/.*#L\d+$/);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get("found-here")?.size)).toBe(1);
  await page.getByRole("link", { name: "regions: [Europe, Asia]" }).click();
  await expect(page).toHaveURL(/\/files\/data\/config\.yaml#L6$/);
  await expect(page.getByRole("region", { name: "Content of data/config.yaml" })).toBeVisible();
  await expect(page.locator(".bg-warned-wash")).toContainText("regions: [Europe, Asia]");
  await field.fill("ledger");
  await page.getByRole("link", { name: "name: ledger" }).click();
  await expect(page.locator(".bg-warned-wash")).toContainText("name: ledger");
  await field.fill("no such words");
  await expect(page.getByText("No matches")).toBeVisible();
  await field.fill("");
  await expect(page.getByRole("navigation", { name: "Files" })).toBeVisible();
});

test("a picture can be enlarged and scrolled with the keyboard", async ({ page, skilldeck, makeSkill }) => {
  await page.goto(`${await addressOf(skilldeck, makeSkill)}/files/assets/chart.png`);
  const picture = page.getByRole("img", { name: "assets/chart.png" });
  const widthOf = async () => (await picture.boundingBox())?.width;
  await expect(page.getByText("60 × 20 pixels")).toBeVisible();
  expect(await widthOf()).toBe(60);

  const fit = page.getByRole("button", { name: "Fit" });
  await expect(fit).toHaveAttribute("aria-pressed", "true");
  await fit.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "400%" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(widthOf).toBe(240);
  await expect(picture).toHaveCSS("image-rendering", "pixelated");

  await page.setViewportSize({ width: 200, height: 700 });
  const box = page.getByRole("region", { name: "Picture assets/chart.png" });
  await box.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await lookAt(page, "", page.getByRole("region", { name: "assets/chart.png", exact: true }));
});

test("the choice to wrap lines applies to every file and survives a reload", async ({
  page,
  skilldeck,
  makeSkill,
}) => {
  const address = await addressOf(skilldeck, makeSkill);
  const words = (path: string) =>
    page
      .getByRole("region", { name: `Content of ${path}` })
      .locator("code")
      .first();
  const wrap = page.getByRole("button", { name: "Wrap lines" });
  await page.goto(`${address}/files/data/broken.json#L1`);
  await expect(wrap).toHaveAttribute("aria-pressed", "false");
  await expect(words("data/broken.json")).toHaveCSS("white-space", "pre");
  await wrap.click();
  await expect(words("data/broken.json")).toHaveCSS("white-space", "pre-wrap");
  await page.reload();
  await expect(wrap).toHaveAttribute("aria-pressed", "true");
  await expect(words("data/broken.json")).toHaveCSS("white-space", "pre-wrap");
  await wrap.click();

  await page.goto(`${address}/files/SKILL.md#L1`);
  await expect(wrap).toHaveAttribute("aria-pressed", "false");
  await expect(words("SKILL.md")).toHaveCSS("white-space", "pre");
  await lookAt(page, "", page.getByRole("region", { name: "SKILL.md", exact: true }));
  await page.getByRole("button", { name: "Preview" }).click();
  await expect(wrap).toBeHidden();
});

test("a file is downloaded byte for byte under its own name", async ({ page, skilldeck, makeSkill }) => {
  const address = await addressOf(skilldeck, makeSkill);
  const files = await sampleFiles();
  for (const path of ["assets/raw.bin", "page.html"]) {
    await page.goto(`${address}/files/${path}`);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: `Download ${path}` }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(path.split("/").at(-1));
    expect(await readFile(await download.path())).toEqual(Buffer.from(files[path] ?? ""));
  }
});
