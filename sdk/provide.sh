# Sourced by scripts that need what npm doesn't bring.

# provide PACKAGE COMMAND...: installs a Debian package unless COMMAND succeeds already. Where that can't be done it
# says what is missing, and fails.
provide() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 && return
  install_with_apt "$package" >&2 && "$@" >/dev/null 2>&1 && return

  echo "$package is missing: apt-get install $package" >&2
  return 1
}

install_with_apt() {
  [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return
  local options=(-qq -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0)
  local install=(apt-get "${options[@]}" install --yes --no-install-recommends "$1")

  echo "installing $1 with apt-get, once"
  export DEBIAN_FRONTEND=noninteractive
  "${install[@]}" || { apt-get "${options[@]}" update && "${install[@]}"; }
}
