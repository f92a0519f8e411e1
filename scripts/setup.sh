# Sourced by run.sh and test.sh, never run by itself. Brings what the program needs, once:
# Python 3.11, system libraries (apt, as root or with a sudo that asks nothing), a virtual
# environment in .venv. A stamp with the digest of pyproject.toml makes the next start quick.
# shellcheck shell=bash

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
VENV="$ROOT/.venv"
export PATH="$PATH:/usr/sbin:/sbin"
export LANG="${LANG:-C.UTF-8}" PYTHONUTF8=1 PIP_DISABLE_PIP_VERSION_CHECK=1

say() { printf '%s\n' "$*" >&2; }

# What each system package brings: lib = shared library, cmd = command, file = a file of its own.
RUN_NEEDS="
lib libGL.so.1 libgl1
lib libEGL.so.1 libegl1
lib libxkbcommon.so.0 libxkbcommon0
lib libglib-2.0.so.0 libglib2.0-0
lib libfontconfig.so.1 libfontconfig1
lib libfreetype.so.6 libfreetype6
lib libdbus-1.so.3 libdbus-1-3
lib libxkbcommon-x11.so.0 libxkbcommon-x11-0
lib libxcb-cursor.so.0 libxcb-cursor0
lib libxcb-icccm.so.4 libxcb-icccm4
lib libxcb-keysyms.so.1 libxcb-keysyms1
lib libxcb-shape.so.0 libxcb-shape0
"
TEST_NEEDS="
cmd Xvfb xvfb
cmd xvfb-run xvfb
cmd xauth xauth
cmd xdotool xdotool
cmd pdftotext poppler-utils
cmd fc-list fontconfig
cmd soffice libreoffice-writer-nogui
cmd certutil libnss3-tools
file /usr/lib/postgresql/*/bin/postgres postgresql
"

find_python() {
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# Prints the packages that lack, one a line.
missing_packages() {
    local libraries kind name package python
    if python="$(find_python)"; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null ||
            "$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
    else
        printf 'python3\npython3-venv\n'
    fi
    libraries="$(ldconfig -p 2>/dev/null || true)"
    while read -r kind name package; do
        case "$kind" in
        lib) grep -qF "$name " <<<"$libraries" || echo "$package" ;;
        cmd) command -v "$name" >/dev/null || echo "$package" ;;
        file) compgen -G "$name" >/dev/null || echo "$package" ;;
        esac
    done <<<"$1"
}

apt_rights() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" = 0 ]; then
        APT=(env DEBIAN_FRONTEND=noninteractive apt-get)
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        APT=(sudo -n env DEBIAN_FRONTEND=noninteractive apt-get)
    else
        return 1
    fi
}

stop_for() {
    say "缺少系统组件，请管理员先安装，再运行一次："
    say "  apt-get install --no-install-recommends $*"
    exit 1
}

# Debian makes and starts a database with the server's package; tests start their own and need none.
no_own_database() {
    local setting=/etc/postgresql-common/createcluster.conf as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo -n)
    "${APT[@]}" install -q -y --no-install-recommends postgresql-common >&2 || return 1
    "${as_root[@]}" sed -i 's/^#*create_main_cluster.*/create_main_cluster = false/' "$setting"
}

need_system() {
    local lacking
    mapfile -t lacking < <(missing_packages "$1" | sort -u)
    [ "${#lacking[@]}" -gt 0 ] || return 0
    apt_rights || stop_for "${lacking[@]}"
    say "正在安装系统组件：${lacking[*]}"
    "${APT[@]}" update -q >&2 || say "软件源更新失败，按现有目录继续。"
    [[ " ${lacking[*]} " != *" postgresql "* ]] || no_own_database || stop_for postgresql
    "${APT[@]}" install -q -y --no-install-recommends "${lacking[@]}" >&2 || stop_for "${lacking[@]}"
    mapfile -t lacking < <(missing_packages "$1" | sort -u)
    [ "${#lacking[@]}" -eq 0 ] || stop_for "${lacking[@]}"
}

# need_venv run|test: makes .venv and installs the program into it, unless the stamp is fresh.
need_venv() {
    local python digest extra=""
    python="$(find_python)" || { say "需要 Python 3.11 或更新版本，本机没有。"; exit 1; }
    digest="$("$python" - "$ROOT" <<'PY'
import hashlib, pathlib, sys
root = pathlib.Path(sys.argv[1])
text = (root / "pyproject.toml").read_bytes() + sys.version.encode() + str(root).encode()
print(hashlib.sha256(text).hexdigest())
PY
)"
    if [ "$(cat "$VENV/.made-for-test" 2>/dev/null)" = "$digest" ]; then return 0; fi
    if [ "$1" = run ] && [ "$(cat "$VENV/.made-for-run" 2>/dev/null)" = "$digest" ]; then return 0; fi
    [ "$1" = run ] || extra="[dev]"
    say "正在准备运行环境（首次需要几分钟）……"
    "$VENV/bin/python" -c 'import pip' 2>/dev/null || "$python" -m venv --clear "$VENV"
    "$VENV/bin/python" -m pip install -q -e "$ROOT$extra" >&2 ||
        { say "运行环境没有装好：请检查网络或软件包源后再运行一次。"; exit 1; }
    printf '%s\n' "$digest" >"$VENV/.made-for-$1"
}
