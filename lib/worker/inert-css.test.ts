import { expect, it } from "vitest";
import { withoutAddresses } from "./inert-css";

it.each([
  ["an address", "a { background: url(//x/p) }", "a { background:   }"],
  ["an import", "@import '//x/a.css'; b {}", "  b {}"],
  ["an import inside a block", "@media x { @import y } b {}", "@media x {  } b {}"],
  ["a font", "@font-face { src: url(/f) } b {}", "  b {}"],
  ["a set of pictures", "a { background: -webkit-image-set('//x/p' 1x) }", "a { background: -webkit-  }"],
  ["an address that a removed rule would assemble", "a { b: u@import x;rl(//x/p) }", "a { b: u rl(//x/p) }"],
  ["hexadecimal escapes", String.raw`a { b: \75\52\00006C(//x/p) }`, "a { b:   }"],
  ["an escape with its blank", String.raw`@\69 mport '//x';b{}`, " b{}"],
  ["escaped letters", String.raw`a { b: \u\r\l(//x/p) }`, "a { b:   }"],
  ["an escaped dash", String.raw`@font\2d face { src: url(/f) }`, " "],
  ["an unclosed call", "a { b: url(//x/p", "a { b:  "],
])("removes %s", (_case, css, inert) => {
  expect(withoutAddresses(css)).toBe(inert);
});

it.each([
  "a { background: url( 'data:image/png;base64,aGk=' ) }",
  String.raw`.md\:flex::before { content: "\201C\22" }`,
])("keeps %s", (css) => {
  expect(withoutAddresses(css)).toBe(css);
});

it("reads unclosed rules once", () => {
  expect(withoutAddresses("@import{".repeat(500_000))).toBe(" ");
});
