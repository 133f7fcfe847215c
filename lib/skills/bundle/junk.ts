const JUNK_PART = /(?:^|\/)(?:__MACOSX|\.git|node_modules|__pycache__)(?:\/|$)/i;
const JUNK_FILE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|[^/]*\.pyc|Icon\r)$/i;

/** Whether a path is what systems and tools leave behind, at any level: never part of a skill unless asked for. */
export function isJunk(path: string): boolean {
  return JUNK_PART.test(path) || JUNK_FILE.test(path);
}
