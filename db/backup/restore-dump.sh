#!/bin/sh
# restore-dump.sh FILE: puts a dump back as the database app, in a cluster that has the roles (db/roles.sql). No server or worker may run.
# A database app that is there already is kept, under another name. docs/backup.md
set -eu
file=$1
now=$(date -u +%Y%m%dT%H%M%SZ)
moment=$(basename "$file" .dump | sed -n 's/^app-\(....\)\(..\)\(..\)T\(..\)\(..\)\(..\)Z$/\1-\2-\3 \4:\5:\6+00/p')
[ -n "$moment" ] || { echo "The name of $file does not say when it was made: app-20261130T020000Z.dump" >&2; exit 1; }

ask() { psql --no-password --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --dbname="$1" --command="$2"; }

ask postgres "create database app_restoring owner app_owner template template0 encoding 'UTF8'"
pg_restore --no-password --exit-on-error --single-transaction --dbname=app_restoring "$file"
ask app_restoring "select after_restore('$moment')" > /dev/null
if [ -n "$(ask postgres "select 1 from pg_database where datname = 'app'")" ]; then
  ask postgres "alter database app rename to app_before_$now"
  echo "The database that was there is kept as app_before_$now."
fi
ask postgres "alter database app_restoring rename to app"
echo "The database stands as at $moment. Migrate, then start worker and servers."
