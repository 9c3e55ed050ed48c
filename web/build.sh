#!/bin/sh
# Compiles the look of Ropeway (styles, scripts, fonts, icons) into OUTDIR/assets.
#   web/build.sh OUTDIR
# Nothing is done when no input has changed since the last build into OUTDIR.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
out=${1:?usage: web/build.sh OUTDIR}
mkdir -p "$out"
out=$(cd "$out" && pwd)
cd "$here"

fingerprint() { cat "$@" | sha256sum | cut -d' ' -f1; }

stamp="$out/.inputs"
inputs=$(find build.sh build.mjs package-lock.json styles src img -type f | LC_ALL=C sort)
now=$(fingerprint $inputs)
if [ -f "$out/assets/manifest.properties" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
  exit 0
fi

node=$(command -v node || true)
major=$([ -n "$node" ] && "$node" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
if [ "$major" -lt 20 ] || ! command -v npm >/dev/null; then
  echo "Ropeway's pages are built with Node.js 20 or newer and npm, which were not found on PATH: please install them." >&2
  exit 1
fi

lock=$(fingerprint package-lock.json)
if [ "$(cat node_modules/.ropeway-lock 2>/dev/null)" != "$lock" ]; then
  npm ci --ignore-scripts --loglevel=error
  echo "$lock" > node_modules/.ropeway-lock
fi

rm -f "$stamp"
node build.mjs "$out"
echo "$now" > "$stamp"
