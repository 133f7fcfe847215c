/** Indexes of a longest strictly increasing subsequence of values, in order. O(n log n). */
export function longestIncreasing(values: ArrayLike<number>): number[] {
  const before = new Int32Array(values.length);
  /** Of the chains of each length, the smallest last value and its index. */
  const lastValues = new Int32Array(values.length);
  const lastIndexes: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    const length = countBelow(lastValues, value, lastIndexes.length);
    before[index] = lastIndexes[length - 1] ?? -1;
    lastValues[length] = value;
    lastIndexes[length] = index;
  }
  const chosen: number[] = [];
  for (let index = lastIndexes.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) chosen.push(index);
  return chosen.reverse();
}

function countBelow(sorted: Int32Array, value: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
