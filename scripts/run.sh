#!/usr/bin/env bash
# Starts 调解台 from a checkout: brings what is missing, then opens the window.
# With arguments it is the command line: bash scripts/run.sh case list
set -euo pipefail
# shellcheck source=scripts/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

need_system "$RUN_NEEDS"
need_venv run

if [ $# -eq 0 ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    say "运行环境已备好，但这里没有图形显示，窗口打不开。"
    say "请在桌面上运行；或安装 xvfb 后试运行：xvfb-run -a bash scripts/run.sh"
    say "命令行不需要图形显示：bash scripts/run.sh --help"
    exit 1
fi
exec "$VENV/bin/python" "$ROOT/main.py" "$@"
