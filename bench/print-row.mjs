function number(value, unit) {
  return value === undefined ? "" : `${value.toFixed(value < 10 ? 2 : 0)}${unit}`;
}

/** Compares a row with its goal: a ratio to the raw cost, milliseconds of a high percentile, or resident memory. */
function verdictOf({ ratio, goal, p95, p99, goalMs, residentMb, goalMb }) {
  const [value, most, aim] = [
    [ratio, goal, `× ${goal}`],
    [p99 ?? p95, goalMs, `${goalMs} ms`],
    [residentMb, goalMb, `${goalMb} MB`],
  ].find(([, limit]) => limit !== undefined) ?? [0, 0, ""];
  return aim && `${value <= most ? "meets" : "misses"} the goal of ${aim}`;
}

/** Prints one row of the report. */
export function printRow(row) {
  const { name, median, raw, ratio, p95, p99, residentMb } = row;
  const figures = [
    number(median, " ms") || number(residentMb, " MB"),
    raw === undefined ? "" : `raw ${number(raw, " ms")}`,
    ratio === undefined ? "" : `× ${ratio.toFixed(2)}`,
    p95 === undefined ? number(p99, " ms").replace(/^(?=.)/, "p99 ") : `p95 ${number(p95, " ms")}`,
  ];
  console.log(
    [name.padEnd(34), ...figures.map((text) => text.padEnd(14)), verdictOf(row)].join(" ").trimEnd(),
  );
}
