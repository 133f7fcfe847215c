"""Prints one line per column of a CSV file: type, missing, distinct, smallest and largest value."""

import csv
import sys


def type_of(values: list[str]) -> str:
    numbers = sum(is_number(value) for value in values)
    if values and numbers == len(values):
        return "number"
    return f"text ({numbers} of {len(values)} look like numbers)" if numbers else "text"


def is_number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return True


def main(path: str) -> None:
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    if not rows:
        sys.exit(f"{path} has no rows")
    for name in rows[0]:
        values = [row[name] for row in rows if row[name]]
        missing = 100 * (len(rows) - len(values)) // len(rows)
        print(f"{name}: {type_of(values)}, {missing} % missing, {len(set(values))} distinct, {min(values, default='-')} to {max(values, default='-')}")


if __name__ == "__main__":
    main(sys.argv[1])
