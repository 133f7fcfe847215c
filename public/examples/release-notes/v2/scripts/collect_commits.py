"""Prints the subject of every commit between two tags, oldest first."""

import argparse
import subprocess


def collect(base: str, head: str, with_files: bool) -> list[str]:
    command = ["git", "log", "--reverse", "--format=%s", f"{base}..{head}"]
    if with_files:
        command.append("--name-only")
    output = subprocess.check_output(command, text=True)
    return output.splitlines()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base")
    parser.add_argument("head")
    parser.add_argument("--files", action="store_true", help="also list the files of each commit")
    arguments = parser.parse_args()
    for line in collect(arguments.base, arguments.head, arguments.files):
        print(line)
