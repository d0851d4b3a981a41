#!/usr/bin/env bash
# Lints in a job of GitHub Actions: annotations and the job's summary from the format github, and the other reports into files. Ends with
# profilelint's own exit code.
#
#     PATHS       the paths, one a line
#     ARGS        further arguments, one a line
#     FAIL_ON     as for --fail-on; "" leaves it to the configuration
#     RUNNER_TEMP, GITHUB_OUTPUT    as GitHub Actions sets them
set -euo pipefail

arguments=(-f github -f "markdown=$RUNNER_TEMP/profilelint.md" -f "sarif=$RUNNER_TEMP/profilelint.sarif")
if [[ -n "${FAIL_ON:-}" ]]; then
  arguments+=(--fail-on "$FAIL_ON")
fi
while IFS= read -r line; do
  line="${line%$'\r'}"
  if [[ -n "$line" ]]; then
    arguments+=("$line")
  fi
done <<<"${ARGS:-}
--
${PATHS:-.}"

rm -f "$RUNNER_TEMP/profilelint.md" "$RUNNER_TEMP/profilelint.sarif" # of an earlier use in the same job
status=0
profilelint "${arguments[@]}" || status=$?

{
  printf 'exit-code=%d\n' "$status"
  for report in md:markdown sarif:sarif; do
    file="$RUNNER_TEMP/profilelint.${report%:*}"
    if [[ -f "$file" ]]; then
      printf '%s=%s\n' "${report#*:}" "$file"
    fi
  done
} >>"$GITHUB_OUTPUT"
exit "$status"
