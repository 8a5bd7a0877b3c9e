# Lines for the person at the terminal.

tell() { printf '%s\n' "$*"; }

problem() { printf '%s\n' "$*" >&2; }

# stop LINE: ends the command; one line says why.
stop() {
  problem "$*"
  exit 1
}

# phase NAME COMMAND…: runs a long step silently, then tells its seconds; on failure shows what it said.
phase() {
  local name="$1" begin log
  shift
  begin=$(date +%s)
  log="$(mktemp)"
  [ ! -t 1 ] || printf '  %s …\r' "$name"
  if ! "$@" >"$log" 2>&1 </dev/null; then
    problem "$name failed:"
    { grep '^\[ERROR\]' "$log" || grep -v '^Picked up' "$log" | tail -n 5; } | head -n 20 >&2
    rm -f "$log"
    return 1
  fi
  rm -f "$log"
  printf '  %-36s %5d s\n' "$name" "$(($(date +%s) - begin))"
}
