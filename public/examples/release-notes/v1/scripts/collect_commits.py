"""Prints the subject of every commit between two tags, oldest first."""

import subprocess
import sys


def collect(base: str, head: str) -> list[str]:
    output = subprocess.check_output(
        ["git", "log", "--reverse", "--format=%s", f"{base}..{head}"], text=True
    )
    return output.splitlines()


if __name__ == "__main__":
    for subject in collect(sys.argv[1], sys.argv[2]):
        print(subject)
