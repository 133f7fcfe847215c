/** Files that will not be sent, named one by one. */
export function LeftOut({ paths }: { paths: string[] }) {
  return (
    <details className="mt-3 border-t pt-3 text-sm">
      <summary className="w-fit text-ink-muted hover:text-ink">
        {paths.length} {paths.length === 1 ? "file is" : "files are"} left out
      </summary>
      <ul className="mt-2 max-h-48 overflow-y-auto font-mono text-ink-faint text-xs leading-5">
        {paths.map((path) => (
          <li key={path} className="wrap-anywhere">
            {path}
          </li>
        ))}
      </ul>
    </details>
  );
}
