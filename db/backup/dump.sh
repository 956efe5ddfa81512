#!/bin/sh
# A logical dump of the database, without roles (db/roles.sql). Run by a superuser of PostgreSQL; PGHOST and the like as for psql. docs/backup.md
set -eu
backups=${BACKUPS:-/backups}
umask 077
mkdir -p "$backups/dumps"

# The time before the dump begins: what a restored database is told it stands at.
file=$backups/dumps/app-$(date -u +%Y%m%dT%H%M%SZ).dump
pg_dump --no-password --format=custom --dbname="${DATABASE:-app}" --file="$file.part"
pg_restore --list "$file.part" > "$file.list"
rm "$file.list"
sync
mv "$file.part" "$file"
psql --no-password --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="${DATABASE:-app}" --command="insert into backups (what) values ('dump')"

find "$backups/dumps" -name '*.dump*' -mtime +"${KEEP_DAYS:-35}" -delete
echo "$file"
