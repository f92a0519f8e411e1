#!/usr/bin/env bash
# Every check of the project, in order of speed; the first that fails stops the run.
# --heavy adds the long tests (kills, builds, large stores). A missing tool is a failure.
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

WHICH="not heavy and"
[ "${1:-}" != --heavy ] || { WHICH=""; shift; }

need_system "$RUN_NEEDS$TEST_NEEDS"
need_venv test
cd "$ROOT"

# The tests write and flush thousands of small stores: in memory, where 8 GB are to spare (a run
# leaves 1.5 GB). What asks about a real disk (--heavy) stays on the disk.
spare_kib() {
    { df --output=avail /dev/shm | tail -n 1; sed -n 's/^MemAvailable: *//p' /proc/meminfo; } \
        2>/dev/null | sort -n | sed -n '1s/[^0-9].*//p'
}
QUICK=""
if [ -n "$WHICH" ] && [ "$(spare_kib)" -gt 8388608 ] 2>/dev/null; then
    QUICK="$(mktemp -d /dev/shm/desk-tests-XXXXXX)"
    trap 'rm -rf "$QUICK"' EXIT
    chmod 711 "$QUICK" # the account of the database server passes through it
fi
PY="$VENV/bin/python"
BIN="$VENV/bin"

step() {
    local title="$1" began=$SECONDS
    shift
    say "== $title"
    "$@"
    say "   $((SECONDS - began)) 秒"
}

step "代码风格" "$BIN/ruff" check .
step "编译的界面" "$PY" scripts/compile_forms.py --check
step "导入边界" "$BIN/lint-imports" --no-logo
step "类型" "$BIN/mypy"
step "无用代码" "$BIN/vulture"
step "测试" env QT_QPA_PLATFORM=offscreen ${QUICK:+TMPDIR="$QUICK"} "$PY" -m pytest -q -n 2 -m "$WHICH not journey" "$@"
if [ -d tests/journeys ]; then
    # Each worker starts a display of its own, so that hands never meet in one window.
    step "全程走查" env -u DISPLAY QT_QPA_PLATFORM=xcb \
        "$PY" -m pytest -q -n 2 tests/journeys -m "$WHICH journey" "$@"
fi
say "全部通过。"
