#!/bin/sh
# PostgreSQL's archive_command: keeps one finished piece of the write-ahead log, whole or not at all. archive.sh %p %f
set -eu
to=${BACKUPS:-/backups}/wal/$2.gz
umask 077
mkdir -p "${BACKUPS:-/backups}/wal"

# After a crash PostgreSQL may bring the same piece again; another one by the same name must never be lost.
if [ -f "$to" ]; then gunzip -c "$to" | cmp -s - "$1"; exit; fi
gzip -c "$1" > "$to.part"
sync "$to.part"
mv "$to.part" "$to"
sync "${BACKUPS:-/backups}/wal"
