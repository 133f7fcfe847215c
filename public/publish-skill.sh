#!/bin/sh
# Publishes a folder as the next version of a skill, unless the newest version has the same files.
#
#   publish-skill.sh <skill id> <folder> [why]
#
# SKILLDECK_URL  address of the server (default: http://127.0.0.1:3000)
# BASE_VERSION   the version that the folder is based on (default: the newest when the script starts)
#
# Exit code: 0 published or nothing changed, 2 another version was published in between, 1 any other failure.
# Needs curl, zip, and sha256sum or shasum.
set -eu
LC_ALL=C
export LC_ALL

fail() {
  echo "publish-skill: $*" >&2
  exit 1
}

[ $# -ge 2 ] || fail "usage: publish-skill.sh <skill id> <folder> [why]"
skill=$1
folder=${2%/}
why=${3:-}
url=${SKILLDECK_URL:-http://127.0.0.1:3000}
[ -f "$folder/SKILL.md" ] || fail "$folder has no SKILL.md"
command -v zip >/dev/null || fail "zip is not installed"
if command -v sha256sum >/dev/null; then sha256="sha256sum"; else sha256="shasum -a 256"; fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Lists every file, except those that systems and tools generate, sorted by path.
list_files() {
  (cd "$folder" && find . -type d \( -name .git -o -name node_modules -o -name __pycache__ -o -name __MACOSX \) -prune \
    -o -type f ! -name .DS_Store ! -name Thumbs.db ! -name desktop.ini ! -name '._*' ! -name '*.pyc' -print) |
    sed 's|^\./||' | sort
}

# Prints the SHA-256 of a list with one line per file: its digest, x if executable or - if not, its path.
digest_folder() {
  while IFS= read -r path; do
    mode=-
    [ ! -x "$folder/$path" ] || mode=x
    printf '%s %s %s\n' "$($sha256 <"$folder/$path" | cut -d ' ' -f 1)" "$mode" "$path"
  done <"$work/files" | $sha256 | cut -d ' ' -f 1
}

# Prints the answer to a GET, or fails with the API's message.
get() {
  status=$(curl -sS -o "$work/answer" -w '%{http_code}' -H 'anthropic-version: 2023-06-01' \
    -H 'anthropic-beta: skills-2025-10-02' "$url$1") || fail "can't reach $url"
  [ "$status" = 200 ] || fail "$url$1 answered $status: $(cat "$work/answer")"
  cat "$work/answer"
}

text_of() {
  sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p"
}

percent_encode() {
  printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'
}

list_files >"$work/files"
get "/v1/skills/$skill" >"$work/skill"
newest=$(text_of latest_version <"$work/skill")
if [ -n "$newest" ]; then
  published=$(get "/api/skills/$skill/versions/$newest/digest" | text_of digest)
  if [ "$published" = "$(digest_folder)" ]; then
    echo "publish-skill: nothing changed: $newest has the same files as $folder"
    exit 0
  fi
fi

name=$(basename "$(cd "$folder" && pwd)")
(cd "$folder/.." && sed "s|^|$name/|" "$work/files" | zip -q -X -@ "$work/skill.zip")
status=$(curl -sS -o "$work/answer" -w '%{http_code}' -X POST -H 'anthropic-version: 2023-06-01' \
  -H 'anthropic-beta: skills-2025-10-02' -H "skilldeck-base-version: ${BASE_VERSION:-${newest:-none}}" \
  -H "skilldeck-note: $(percent_encode "$why")" -F "files[]=@$work/skill.zip;filename=$name.zip" \
  "$url/v1/skills/$skill/versions") || fail "the connection broke: check whether the version was published before you try again"
case $status in
200) echo "publish-skill: published $(text_of version <"$work/answer")" ;;
412)
  echo "publish-skill: $(text_of message <"$work/answer")" >&2
  exit 2
  ;;
*) fail "$url answered $status: $(cat "$work/answer")" ;;
esac
