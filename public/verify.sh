#!/bin/sh
# Checks files of this site against its manifest. Needs nothing but sh, grep, cut and sha256sum (or shasum).
#
#   sh verify.sh page.html ...    is each of these files, saved as it was sent, a file of the site?
#   sh verify.sh                  in a copy of the whole site: is every file there, and as it was published?
#
# The manifest is MANIFEST.sha256, taken from the root of the site, in the folder where this is run; MANIFEST=path names another.
# By hand: sha256sum page.html, and look for the 64 signs in the manifest; or grep -v '^#' MANIFEST.sha256 | sha256sum -c
set -u
manifest=${MANIFEST:-MANIFEST.sha256}
if [ ! -r "$manifest" ]; then
  echo "There is no $manifest here: save it from the root of the site." >&2
  exit 2
fi
if command -v sha256sum >/dev/null 2>&1; then sum=sha256sum; else sum="shasum -a 256"; fi
grep '^# commit ' "$manifest"

if [ $# -eq 0 ]; then
  grep -v '^#' "$manifest" | $sum -c | grep -v ': OK$'
  if grep -v '^#' "$manifest" | $sum -c >/dev/null 2>&1; then
    echo "Every file is as it was published."
    exit 0
  fi
  echo "The files named above are not as they were published." >&2
  exit 1
fi

wrong=0
for file in "$@"; do
  hash=$($sum "$file" | cut -c 1-64)
  if line=$(grep "^$hash  " "$manifest"); then
    echo "$line" | cut -c 67- | while IFS= read -r path; do echo "$file: is $path as it was published"; done
  else
    echo "$file: is not a file of this site as it was published" >&2
    wrong=1
  fi
done
exit $wrong
