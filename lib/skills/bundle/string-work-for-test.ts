/** Methods whose cost grows with the string. */
const LINEAR = ["split", "slice", "normalize", "toLowerCase", "replace", "replaceAll"] as const;
const CONSTANT = ["startsWith", "endsWith", "indexOf", "lastIndexOf"] as const;

/** Counts string operations: one step per call, plus one per character that a linear method reads. Quadratic code takes four times the steps for twice the input. */
export function countStringWork(work: () => unknown): number {
  let steps = 0;
  const restore = [
    ...LINEAR.map((name) => watch(String.prototype, name, (text: string) => (steps += 1 + text.length))),
    ...CONSTANT.map((name) => watch(String.prototype, name, () => (steps += 1))),
    ...(["includes", "indexOf"] as const).map((name) =>
      watch(Array.prototype, name, (list: unknown[]) => (steps += list.length)),
    ),
  ];
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return steps;
}

function watch<Owner extends object>(
  owner: Owner,
  name: keyof Owner,
  count: (receiver: never) => void,
): () => void {
  const original = owner[name] as (...values: unknown[]) => unknown;
  const counting = function (this: never, ...values: unknown[]) {
    count(this);
    return original.apply(this, values);
  };
  Object.defineProperty(owner, name, { value: counting, configurable: true, writable: true });
  return () => Object.defineProperty(owner, name, { value: original, configurable: true, writable: true });
}
