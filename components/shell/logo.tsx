/** Two cards of a deck, the newer in front. */
export function Logo() {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className="size-5">
      <rect
        x="6.5"
        y="1.5"
        width="11"
        height="13"
        rx="2.5"
        className="fill-none stroke-ink-faint"
        strokeWidth="1.5"
      />
      <rect x="2" y="5" width="11.5" height="13.5" rx="2.5" className="fill-accent-fill" />
      <path d="M5 10h5.5M5 13.5h3" className="stroke-on-accent" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
