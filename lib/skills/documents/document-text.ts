export type DocumentBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "item"; level: number; text: string }
  | { kind: "table"; rows: string[][] };

/** A page, a slide or a sheet with its title; a text document's body has none. */
export interface DocumentSection {
  title: string | null;
  blocks: DocumentBlock[];
}

/** What an office document or a PDF says, without how it looks. */
export interface DocumentText {
  sections: DocumentSection[];
  /** Whether a limit left a part out. */
  isCut: boolean;
}
