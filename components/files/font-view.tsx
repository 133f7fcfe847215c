"use client";

import type { FontFacts } from "@/lib/skills/documents/font-facts";
import { formatCount } from "@/lib/skills/format-count";
import { bytes, fonts } from "@/lib/worker/asks";
import { FileNote } from "./file-note";
import { Reading } from "./reading";
import { useFontFace } from "./use-font-face";

const SIZES = ["text-2xl", "text-xl", "text-lg", "text-base"];
const PANGRAM = "The quick brown fox jumps over the lazy dog";
const CHARACTERS = [
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  "abcdefghijklmnopqrstuvwxyz",
  "0123456789 .,:;!?&@#%()[]{}",
  "ÄÖÜ äöüß éèêç ñ åøæ",
];

/** A font's metadata and a specimen of it. */
export function FontView({ bundleKey, path }: { bundleKey: string; path: string }) {
  return (
    <Reading ask={fonts.ask(bundleKey, path)} failure="Couldn’t read this font">
      {(facts) => (
        <>
          <Facts facts={facts} />
          <Reading ask={bytes.ask(bundleKey, path)} failure="Couldn’t read this font">
            {(content) => <Specimen content={content} />}
          </Reading>
        </>
      )}
    </Reading>
  );
}

function Facts({ facts }: { facts: FontFacts }) {
  const rows = [
    ["Family", facts.family],
    ["Style", facts.style],
    ["Version", facts.version],
    ["Glyphs", facts.glyphs === null ? null : formatCount(facts.glyphs)],
    ["Format", facts.format],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 border-b px-5 py-3 text-sm sm:px-8">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt className="text-ink-faint text-xs">{name}</dt>
              <dd className="wrap-anywhere">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Specimen({ content }: { content: ArrayBuffer }) {
  const face = useFontFace(content);
  if (face.status === "failed")
    return (
      <FileNote>This browser can’t show the font. It may be damaged or in an unsupported format.</FileNote>
    );
  if (face.status === "waiting") return <div aria-busy className="h-72" />;
  return (
    <div
      className="space-y-3 overflow-hidden px-5 py-6 sm:px-8"
      style={{ fontFamily: `${face.family}, serif` }}
    >
      {SIZES.map((size) => (
        <p key={size} className={`wrap-anywhere ${size}`}>
          {PANGRAM}
        </p>
      ))}
      <div className="border-t pt-4">
        {CHARACTERS.map((line) => (
          <p key={line} className="wrap-anywhere text-xl leading-9 tracking-wide">
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
