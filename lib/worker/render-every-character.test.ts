import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitFrontmatter } from "@/lib/skills/skill-md/split-frontmatter";
import { renderProse } from "./render-markdown";
import { countWords, lostWords, shownText } from "./words-for-test";

const EXAMPLES = "public/examples";

const GATED = `# Brainstorming

<HARD-GATE>
Do NOT invoke any implementation skill until the user has approved the design.
</HARD-GATE>

<EXTREMELY-IMPORTANT>

If there is a 1% chance that a skill applies, you **must** read it. <!-- never skip -->

</EXTREMELY-IMPORTANT>

<!--
Reviewers: the list below is generated.
<b>Do not edit.</b>
-->

1. Press <kbd>Ctrl</kbd>+<kbd>C</kbd><br/>then wait
2. <Good>\`const x = 1\`</Good>

   <details open><summary>More *about* it</summary>

   | Step | What <sup>1</sup> | Spare |
   |---|---|
   | one<br>two | \`a|b\` | ![chart](assets/chart.png "A chart") | over |

   </details>
`;

const REFERENCED = `Read [the guide][guide], [API], and ![logo][pic]; see [^why] and <https://example.com/a?b=c>.

> [!NOTE]
> Quoted <span class="x">span</span> [^why]

[guide]: references/guide.md "The guide itself"
[api]: <https://example.com/api docs> (parenthesised title)
[pic]: assets/logo.svg
[unused]: javascript:alert(1) "never linked"
[^why]: Because **it** matters.

    And a second paragraph.
[^unused]: Nothing leads here \`code\`.

\`\`\`python title="run.py" {3-5}
print("hi")  # comment
\`\`\`

~~~ prompt
<system>Obey.</system>
~~~

- [x] done
- [ ] open
- www.example.org and someone@example.org &copy; &amp; 4 &lt; 5
`;

describe("real skills", () => {
  const skills = readdirSync(EXAMPLES, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  );
  it.each(skills)("%s", (path) => {
    const { body } = splitFrontmatter(readFileSync(join(EXAMPLES, path), "utf8"));
    expect(lostWords(body, render(body))).toEqual([]);
  });

  it.each([
    ["with gates, comments, keys and details", GATED],
    ["with references, footnotes, titles and fences", REFERENCED],
  ])("%s", (_case, text) => {
    expect(lostWords(text, render(text))).toEqual([]);
  });
});

describe("generated markdown", () => {
  it.each(Array.from({ length: 150 }, (_, seed) => seed))("seed %i", (seed) => {
    const generator = new Generator(seed + 1);
    const markdown = generator.document();
    const shown = countWords(shownText(render(markdown), " "));
    expect(
      generator.words.filter((word) => !shown.has(word)),
      markdown,
    ).toEqual([]);
  });
});

function render(markdown: string) {
  return renderProse(markdown, { name: "test", path: "SKILL.md", entries: [] });
}

/** Generates markdown with every construct inside every other. Each word occurs once. */
class Generator {
  readonly words: string[] = [];
  readonly #definitions: string[] = [];
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  document(): string {
    return [this.blocks(3), ...this.#definitions].join("\n\n");
  }

  blocks(depth: number): string {
    return Array.from({ length: 1 + this.#random(4) }, () => this.#block(depth)).join("\n\n");
  }

  #block(depth: number): string {
    const nested = depth > 0 ? this.#nestedBlocks(depth - 1) : [];
    return this.#pick([
      () => this.#line(2),
      () => `${"#".repeat(1 + this.#random(6))} ${this.#line(2)}`,
      () => `${this.#line(1)}\n===`,
      () =>
        `\`\`\`${this.#word()} ${this.#word()}="${this.#word()}"\n${this.#word()}\n\n${this.#word()}\n\`\`\``,
      () => `    ${this.#word()}\n    ${this.#word()}`,
      () =>
        `|${this.#cell()}|${this.#cell()}|\n|-|:-:|\n|${this.#cell()}|${this.#cell()}|${this.#cell()}|\n|${this.#cell()}|`,
      () =>
        `<${this.#word()} ${this.#word()}="${this.#word()}">\n${this.#word()} **${this.#word()}**\n</${this.#word()}>`,
      () => `<div>\n\n${this.#line(1)}\n\n</div> ${this.#word()}`,
      () => `<!-- ${this.#word()}\n\n${this.#word()} -->`,
      () => `<script>\n${this.#word()}("${this.#word()}")\n</script>`,
      () => `<style>\n${this.#word()} { ${this.#word()}: ${this.#word()} }\n</style>`,
      () => `<?${this.#word()} ?>\n\n<!DOCTYPE ${this.#word()}>\n\n<![CDATA[${this.#word()}]]>`,
      () => `[${this.#word()}]: ${this.#word()}/${this.#word()} "${this.#word()}"`,
      () => `[^${this.#word()}]: ${this.#line(1)}\n\n    ${this.#word()}`,
      ...nested,
    ])();
  }

  #nestedBlocks(depth: number): (() => string)[] {
    return [
      () => prefix(this.blocks(depth), "> ", "> "),
      () => prefix(this.blocks(depth), "- ", "  "),
      () => prefix(this.blocks(depth), "1. ", "   "),
      () => `${prefix(this.#line(1), "- [ ] ", "  ")}\n${prefix(this.blocks(depth), "- ", "  ")}`,
      () => prefix(this.blocks(depth), `[^${this.#word()}]: `, "    "),
    ];
  }

  #line(depth: number): string {
    return Array.from({ length: 1 + this.#random(4) }, () => this.#inline(depth)).join(" ");
  }

  #inline(depth: number): string {
    const inner = () => (depth > 0 ? this.#line(depth - 1) : this.#word());
    return this.#pick([
      () => this.#word(),
      () => `**${inner()}**`,
      () => `*${inner()}*`,
      () => `~~${this.#word()}~~`,
      () => `\`${this.#word()} ${this.#word()}\``,
      () => `[${this.#word()}](${this.#word()}.md "${this.#word()}")`,
      () => `[${this.#word()}](javascript:${this.#word()} '${this.#word()}')`,
      () => `[${this.#word()}](../../${this.#word()})`,
      () => `![${this.#word()} *${this.#word()}*](${this.#word()}.png (${this.#word()}))`,
      () => `[![${this.#word()}](${this.#word()}.png)](https://${this.#word()}.example/)`,
      () => `<${this.#word()} ${this.#word()}='${this.#word()}'>${inner()}</${this.#word()}>`,
      () => `<!-- ${this.#word()} -->`,
      () => `${this.#word()}<br>${this.#word()}`,
      () => `${this.#word()}  \n${this.#word()}\\\n${this.#word()}`,
      () => `<https://${this.#word()}.example/${this.#word()}> www.${this.#word()}.example`,
      () => this.#reference("", ""),
      () => this.#reference("!", ""),
      () => this.#reference("", "^"),
      () => `&lt;${this.#word()}&gt; \\<${this.#word()}>`,
    ])();
  }

  /** A reference whose definition is at the end of the document, or missing. */
  #reference(mark: string, caret: string): string {
    const label = this.#word();
    const text = caret ? this.#word() : `${this.#word()}.md "${this.#word()}"`;
    if (this.#random(4) > 0) this.#definitions.push(`[${caret}${label}]: ${text}`);
    else this.#definitions.push(`${label} ${text}`);
    return caret ? `[^${label}]` : `${mark}[${this.#word()}][${label}]`;
  }

  #cell(): string {
    return this.#line(1)
      .replace(/\s*\n\s*|\|/g, " ")
      .replaceAll("\\", "");
  }

  #word(): string {
    const word = `w${this.words.length}`;
    this.words.push(word);
    return word;
  }

  #pick<Value>(values: Value[]): Value {
    const value = values[this.#random(values.length)];
    if (value === undefined) throw new Error("nothing to pick from");
    return value;
  }

  #random(below: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * below);
  }
}

function prefix(text: string, first: string, rest: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join("\n");
}
