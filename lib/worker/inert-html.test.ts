import { describe, expect, it } from "vitest";
import { inertHtml } from "./inert-html";

/** The document without the lines that precede every one. */
const bodyOf = (html: string) =>
  inertHtml(html, "n1")
    .replace(/^.*?<body>/s, "")
    .replace(/<\/body>.*$/s, "");

describe("inertHtml", () => {
  it.each([
    ["a script", "a<script>act()</script>b", "ab"],
    ["a handler", '<p onclick="act()" ONLOAD=act()>a</p>', "<p>a</p>"],
    ["a link", '<a href="https://x.example" ping="/p" target="_top">a</a>', "<a>a</a>"],
    ["a script in a link", '<a href="java&#9;script:act()">a</a>', "<a>a</a>"],
    ["a link inside SVG", '<svg><a xlink:href="javascript:act()">a</a></svg>', "<svg><a>a</a></svg>"],
    [
      "a picture from elsewhere",
      '<img src="https://x.example/p.png" srcset="/q 2x" alt="p">',
      '<img alt="p">',
    ],
    ["an SVG document as a picture", '<img src="data:image/svg+xml,<svg>">', "<img>"],
    ["a frame", '<iframe srcdoc="<script>act()</script>">a</iframe>b', "b"],
    [
      "a form's address",
      '<form action="/send"><button formaction="/x">a</button></form>',
      "<form><button>a</button></form>",
    ],
    [
      "an animation that sets an address",
      '<svg><set attributeName="href" to="javascript:act()"/></svg>',
      "<svg></svg>",
    ],
    [
      "a style's addresses",
      '<p style="color:red;background:url(//x.example/p)">a</p>',
      '<p style="color:red;background: ">a</p>',
    ],
    [
      "a style's escaped address",
      String.raw`<p style="background:\75\000072 l(//x.example/p)">a</p>`,
      '<p style="background: ">a</p>',
    ],
    [
      "an escaped address in SVG",
      String.raw`<svg><g fill="\url(//x.example/p)">a</g></svg>`,
      '<svg><g fill=" ">a</g></svg>',
    ],
    ["a comment that hides markup", "<!--<img src=x onerror=act()>-->a", "a"],
  ])("removes %s", (_case, html, body) => {
    expect(bodyOf(html)).toBe(body);
  });

  it.each([
    ["harmless escapes", String.raw`<p style="color:red;--a:\201C" title="C:\users">a</p>`],
    ["a place in the file", '<a href="#x">a</a>'],
    ["a picture's own bytes", '<img src="data:image/png;base64,aGk=">'],
    ["looks", '<p class="a" style="color:red" id="b">a</p>'],
    ["a table", "<table><tbody><tr><td>a</td></tr></tbody></table>"],
  ])("keeps %s", (_case, html) => {
    expect(bodyOf(html)).toBe(html);
  });

  it("gives styles the page's nonce, and removes their addresses", () => {
    const html = inertHtml(
      "<style>@import url(//x.example/a.css); p { color: red } @font-face { src: url(/f) }</style>",
      "n1",
    );
    expect(html).toContain('<style nonce="n1">');
    expect(html).toContain("p { color: red }");
    expect(html).not.toMatch(/import|url|example|font-face/);
  });

  it("puts its policy before everything else", () => {
    expect(inertHtml("<p>a", "n1")).toMatch(
      /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
    );
  });

  it("refuses a text over the limit", () => {
    expect(() => inertHtml("x".repeat(5_000_001), "n1")).toThrow("too large to preview");
  });
});
