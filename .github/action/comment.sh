#!/usr/bin/env bash
# Keeps one comment on a pull request up to date. The comment of an earlier run is found by its first line and its author, so that no comment of
# another tool is touched, nor one of a person who could edit the report afterwards. Where the token may not comment, as on pull requests from forks, that is a warning and not a failure.
#
#     MARKDOWN           the file with the comment
#     PULL_REQUEST       its number
#     GITHUB_REPOSITORY  as GitHub Actions sets it
#     GH_TOKEN           may write to pull requests
set -euo pipefail

comment() {
  local comments="repos/$GITHUB_REPOSITORY/issues/$PULL_REQUEST/comments" earlier own='.user.type == "Bot"' login
  # The token of a job belongs to a bot and may not ask who it is; that of a person may.
  login=$(gh api user --jq .login 2>/dev/null) && [[ "$login" =~ ^[A-Za-z0-9-]+$ ]] && own=".user.login == \"$login\""
  earlier=$(gh api --paginate "$comments?per_page=100" \
    --jq ".[] | select(($own) and (.body | startswith(\"<!-- profilelint -->\"))) | .id" | sed -n 1p) || return
  if [[ -n "$earlier" ]]; then
    gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$earlier" --field "body=@$MARKDOWN"
  else
    gh api --silent --method POST "$comments" --field "body=@$MARKDOWN"
  fi
}

comment || printf '::warning title=profilelint::%s\n' \
  "cannot comment on the pull request: the job needs the permission pull-requests: write, which pull requests from forks do not get"
