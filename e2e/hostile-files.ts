import JSZip from "jszip";
import type { SkillFiles } from "@/e2e/write-skill";

/** What every payload would do if it ran: call the test, open a dialog, and fetch from here and elsewhere. */
const ACT =
  "(window.top||window).hostileRan?.('ran');alert('ran');fetch('/beacon');new Image().src='https://evil.example/beacon'";
const ELSEWHERE = "https://evil.example/beacon";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="60" onload="${ACT}">
<script>${ACT}</script><image href="${ELSEWHERE}.png" width="9" height="9"/><use xlink:href="${ELSEWHERE}.svg#x"/>
<style>@import url(${ELSEWHERE}.css); rect { fill: url(${ELSEWHERE}#x) }</style>
<foreignObject width="90" height="60"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:${ACT}"></iframe></foreignObject>
<a xlink:href="javascript:${ACT}"><rect width="90" height="60"/></a></svg>`;

const HTML = `<!doctype html><html onclick="${ACT}"><head><base href="${ELSEWHERE}"><meta http-equiv="refresh" content="0;url=${ELSEWHERE}">
<link rel="stylesheet" href="${ELSEWHERE}.css"><link rel="prefetch" href="${ELSEWHERE}"><link rel="dns-prefetch" href="//evil.example">
<style>@import url(${ELSEWHERE}.css); body { background: url(${ELSEWHERE}.png) } @font-face { font-family: x; src: url(${ELSEWHERE}) }</style>
<script>${ACT}</script><script src="${ELSEWHERE}.js"></script></head><body onload="${ACT}">
<h1 style="background:url(${ELSEWHERE}.png);font-family:x">Hostile</h1><img src="x" onerror="${ACT}"><img src="${ELSEWHERE}.png" srcset="${ELSEWHERE} 2x">
<iframe srcdoc="<script>${ACT}</script>"></iframe><iframe src="${ELSEWHERE}"></iframe><object data="${ELSEWHERE}"></object><embed src="${ELSEWHERE}">
<form action="${ELSEWHERE}"><input name="a" autofocus onfocus="${ACT}"><button>Send</button></form>
<a href="javascript:${ACT}" ping="${ELSEWHERE}">act</a> <a href="${ELSEWHERE}" target="_top">leave</a><video src="${ELSEWHERE}" autoplay></video>
<svg><script>${ACT}</script><animate onbegin="${ACT}" attributeName="x" dur="1s"/><set attributeName="href" to="javascript:${ACT}"/></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${ACT}&gt;"></table></mtext></math>
<template><img src=x onerror="${ACT}"></template><details open ontoggle="${ACT}">x</details></body></html>`;

const MARKDOWN = `# Hostile

[a](javascript:alert(1)) [b](data:text/html,<script>alert(1)</script>) [c](vbscript:x) <javascript:alert(1)> [d](//evil.example/beacon)

![remote](${ELSEWHERE}.png) ![data](data:image/svg+xml,<svg onload=alert(1)>)

<script>${ACT}</script><img src=x onerror="${ACT}"><iframe src="${ELSEWHERE}"></iframe><style>@import url(${ELSEWHERE});</style>

[e]: javascript:alert(1)

[e] <a href="javascript:alert(1)" onmouseover="${ACT}">f</a>
`;

const NOTEBOOK = JSON.stringify({
  nbformat: 4,
  metadata: {},
  cells: [
    { cell_type: "markdown", source: MARKDOWN },
    {
      cell_type: "code",
      source: "show()",
      outputs: [
        { output_type: "display_data", data: { "text/html": HTML } },
        { output_type: "display_data", data: { "application/javascript": ACT } },
        { output_type: "display_data", data: { "image/svg+xml": SVG } },
        { output_type: "display_data", data: { "image/png": `x" onerror="${ACT}` } },
      ],
    },
  ],
});

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\('ran'\\);app.launchURL\\('${ELSEWHERE}'\\))>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert\\(1\\))>>]>>>>>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/AA<</O<</S/URI/URI(${ELSEWHERE})>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 200 100]/A<</S/URI/URI(${ELSEWHERE})>>>>]>>endobj
trailer<</Root 1 0 R>>`;

const LAUGHS = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join("");
const XML_BOMB = `<!DOCTYPE w [<!ENTITY e0 "ha">${LAUGHS}<!ENTITY x SYSTEM "${ELSEWHERE}">]><w:document><w:body><w:p><w:r><w:t>&e12;&x;</w:t></w:r></w:p></w:body></w:document>`;

function docxOf(document: string): Promise<Uint8Array> {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const relations = `<Relationships><Relationship Id="a" Type="${type}" Target="document.xml"/></Relationships>`;
  return new JSZip()
    .file("_rels/.rels", relations, { createFolders: false })
    .file("document.xml", document)
    .generateAsync({ type: "uint8array" });
}

const SKILL_MD = `---
name: hostile
description: Holds what must only be shown. Use it in tests of what must not run.
license: <img src=x onerror="${ACT.replaceAll('"', "'")}">
metadata:
  html: <script>alert(1)</script>
---

${MARKDOWN}`;

/** Files that run, navigate or hang wherever they are treated as more than bytes. `turn` makes two versions differ. */
export async function hostileFiles(turn: number): Promise<SkillFiles> {
  return {
    "SKILL.md": `${SKILL_MD}\n${turn}\n`,
    "a.svg": `${SVG}<!-- ${turn} -->`,
    "b.html": `${HTML}<!-- ${turn} -->`,
    "c.md": `${MARKDOWN}\n${turn}\n`,
    "d.ipynb": `${NOTEBOOK}${" ".repeat(turn)}`,
    "e.pdf": `${PDF}\n%${turn}`,
    "f.docx": await docxOf(`${XML_BOMB}<!-- ${turn} -->`),
    "g.csv": `=HYPERLINK("${ELSEWHERE}"),@SUM(1)\n<img src=x onerror=${ACT}>,${turn}\n`,
    "h.txt": `${"x<script>".repeat(110_000)}${turn}`,
    "i.bin": new Uint8Array(100_000 + turn),
    "j.md": `${"[".repeat(30_000)}${turn}\n${"> ".repeat(2_000)}x\n${"*a _b ".repeat(5_000)}`,
    "k.json": `{"__proto__":{"<script>":"<img src=x onerror=${ACT.replaceAll("'", "")}>"},"n":${turn}}`,
    "l.yaml": `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\nd: !!js/function "alert"\nn: ${turn}\n`,
    "m.json": `${"[".repeat(100_000)}${turn}`,
    "n.svg": SVG,
    "__proto__/constructor.md": `# ${turn}\n`,
    "\u202Egnp.exe.md": `# Turned around ${turn}\n`,
    "<img src=x onerror=alert(1)>.md": `# Named ${turn}\n`,
  };
}
