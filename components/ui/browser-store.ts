interface BrowserStore {
  get(key: string): string | null;
  /** Whether the browser keeps it beyond this page. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** A store of the browser; what it doesn't take, because it is full or site data is blocked, lasts as long as the page. */
function createBrowserStore(open: () => Storage): BrowserStore {
  const unkept = new Map<string, string>();
  const attempt = <Value>(use: (storage: Storage) => Value): { value: Value } | null => {
    try {
      // Where site data is blocked, even reading the property throws.
      return { value: use(open()) };
    } catch {
      return null;
    }
  };
  return {
    get: (key) => unkept.get(key) ?? attempt((storage) => storage.getItem(key))?.value ?? null,
    set: (key, value) => {
      const isKept = attempt((storage) => storage.setItem(key, value)) !== null;
      if (isKept) unkept.delete(key);
      else unkept.set(key, value);
      return isKept;
    },
    remove: (key) => {
      unkept.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}

/** What this browser remembers of a person. */
export const localStore = createBrowserStore(() => localStorage);

/** What this tab remembers, also across a reload. */
export const tabStore = createBrowserStore(() => sessionStorage);
