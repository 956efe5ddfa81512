#!/bin/sh
# A base backup of the whole cluster, to which the archived write-ahead log is added (archive.sh). Run by a superuser of PostgreSQL. docs/backup.md
set -eu
backups=${BACKUPS:-/backups}
umask 077
mkdir -p "$backups/base"

folder=$backups/base/$(date -u +%Y%m%dT%H%M%SZ)
pg_basebackup --no-password --pgdata="$folder.part" --format=tar --gzip --wal-method=stream --checkpoint=fast
sync
mv "$folder.part" "$folder"
psql --no-password --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="${DATABASE:-app}" --command="insert into backups (what) values ('base')"

find "$backups/base" -mindepth 1 -maxdepth 1 -mtime +"${KEEP_DAYS:-35}" -exec rm -r {} +
# No moment before the oldest base backup can be returned to: older log is of no use.
oldest=$(find "$backups/base" -mindepth 1 -maxdepth 1 ! -name '*.part' | sort | head -n 1)
start=$(tar -xzOf "$oldest/base.tar.gz" backup_label | sed -n 's/^START WAL LOCATION: .* (file \([0-9A-F]*\))$/\1/p')
[ ! -d "$backups/wal" ] || pg_archivecleanup -x .gz "$backups/wal" "$start"
echo "$folder"
