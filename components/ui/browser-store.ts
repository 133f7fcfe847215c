interface BrowserStore {
  get(key: string): string | null;
  /** Whether the value outlives this page. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

/** A browser store. If it is full or blocked, values last as long as the page. */
function createBrowserStore(open: () => Storage): BrowserStore {
  const unkept = new Map<string, string>();
  const attempt = <Value>(use: (storage: Storage) => Value): { value: Value } | null => {
    try {
      // If site data is blocked, even reading the property throws.
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

/** Remembered by this browser. */
export const localStore = createBrowserStore(() => localStorage);

/** Remembered by this tab, also across a reload. */
export const tabStore = createBrowserStore(() => sessionStorage);
