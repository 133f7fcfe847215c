export type DocumentBlock =
  | { kind: "heading"; level: number; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "item"; level: number; text: string }
  | { kind: "table"; rows: string[][] };

/** A page, slide or sheet with its title. The body of a text document has no title. */
export interface DocumentSection {
  title: string | null;
  blocks: DocumentBlock[];
}

/** The text of an Office document or PDF, without its layout. */
export interface DocumentText {
  sections: DocumentSection[];
  /** Whether a part was left out because of a limit. */
  isCut: boolean;
}
