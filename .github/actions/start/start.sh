#!/usr/bin/env bash
# Starts LAUNCHER (or a jar) with SCENARIO and ARGUMENTS, and says in GITHUB_OUTPUT and GITHUB_ENV where it listens.
set -euo pipefail
command=("$LAUNCHER")
case $LAUNCHER in
  *.jar) command=(java -jar "$LAUNCHER") ;;
esac
# shellcheck disable=SC2206
options=(${ARGUMENTS:-})
[ -z "${SCENARIO:-}" ] || options+=("$SCENARIO")
out=$(mktemp)
nohup "${command[@]}" serve --port 0 "${options[@]}" >"$out" 2>"$out.err" </dev/null &
pid=$!
for _ in $(seq 300); do
  ready=$(grep -m 1 '^doppelgram ready ' "$out" || true)
  [ -z "$ready" ] || break
  kill -0 $pid 2>/dev/null || break
  sleep 0.2
done
if [ -z "$ready" ]; then
  echo "::error::Doppelgram has not started" >&2
  cat "$out.err" >&2
  exit 1
fi
value() { sed -n "s/.* $1=\([^ ]*\).*/\1/p" <<<"$ready"; }
{
  echo "mtproto=$(value mtproto)"
  echo "url=$(value http)"
} >>"$GITHUB_OUTPUT"
echo "DOPPELGRAM_URL=$(value http)" >>"$GITHUB_ENV"
echo "$ready"
