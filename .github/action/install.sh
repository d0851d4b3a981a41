#!/usr/bin/env bash
# Puts a released profilelint on the PATH of the job's next steps, after comparing it with its published checksum.
#
#     VERSION                 a release, as in v1.2.3, or latest (the default)
#     PROFILELINT_RELEASES    where the releases are, for mirrors
#     RUNNER_TEMP, GITHUB_PATH, GITHUB_ACTION_PATH    as GitHub Actions sets them
set -euo pipefail

die() {
  printf '::error title=profilelint::%s\n' "$*"
  exit 2
}

releases="${PROFILELINT_RELEASES:-https://github.com/profilelint/profilelint/releases}"
version="${VERSION:-latest}"
[[ "$version" =~ ^[A-Za-z0-9.+-]+$ ]] || die "the version must be latest or a release such as v1.2.3, not $version"
case "$version" in
  latest) from="$releases/latest/download" ;;
  v[0-9]*) from="$releases/download/$version" ;;
  [0-9]*) from="$releases/download/v$version" ;;
  *) die "the version must be latest or a release such as v1.2.3, not $version" ;;
esac

case "$(uname -s)" in
  Linux) os=linux archive=tar.gz ;;
  Darwin) os=darwin archive=tar.gz ;;
  MINGW* | MSYS* | CYGWIN* | Windows*) os=windows archive=zip ;;
  *) die "there is no release for $(uname -s); install profilelint with go install, and run it without this action" ;;
esac
case "$(uname -m)" in
  x86_64 | amd64) arch=amd64 ;;
  aarch64 | arm64) arch=arm64 ;;
  *) die "there is no release for $(uname -m); install profilelint with go install, and run it without this action" ;;
esac

name="profilelint_${os}_$arch.$archive"
dir="$RUNNER_TEMP/profilelint-$version"
mkdir -p "$dir"
cd "$dir"
for file in "$name" checksums.txt; do
  curl --fail --silent --show-error --location --retry 3 --output "$file" "$from/$file" || die "cannot download $from/$file"
done

# macOS has shasum, Linux and Git for Windows sha256sum.
sum=$( (sha256sum "$name" 2>/dev/null || shasum -a 256 "$name") | cut -d ' ' -f 1)
wanted=$(awk -v name="$name" '$2 == name || $2 == "*" name { print $1 }' checksums.txt)
[[ -n "$wanted" && "$sum" == "$wanted" ]] || die "$name has the checksum $sum, and not the published ${wanted:-one, for there is none}"

if [[ "$archive" == zip ]]; then
  unzip -q -o "$name"
else
  tar -xzf "$name"
fi
./profilelint version
# Programs that are not of the shell need the path as Windows writes it.
if command -v cygpath >/dev/null; then
  dir=$(cygpath --windows "$dir")
fi
printf '%s\n' "$dir" >>"$GITHUB_PATH"

# Lines that later steps print with -f compact become annotations.
printf '::add-matcher::%s\n' "$GITHUB_ACTION_PATH/.github/action/problem-matcher.json"
