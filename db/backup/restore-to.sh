#!/bin/sh
# restore-to.sh BASE MOMENT DATA: brings a cluster back into the empty folder DATA, from a base backup and the archived log, as it was at MOMENT
# ("2026-11-30 14:05:00+01", or latest: all that was archived). Run by the account that runs PostgreSQL. Nobody reaches the cluster until what
# may have happened since is seen to (after_restore). docs/backup.md
set -eu
base=$1 data=$3
# PostgreSQL knows no Z so early.
moment=$(echo "$2" | sed 's/T/ /; s/Z$/+00/')
here=$(cd "$(dirname "$0")" && pwd)
export BACKUPS="${BACKUPS:-/backups}"
PATH=$PATH:$(ls -d /usr/lib/postgresql/*/bin 2> /dev/null | sort -V | tail -n 1)

mkdir -p "$data"
[ -z "$(ls -A "$data")" ] || { echo "$data is not empty: move away what is in it." >&2; exit 1; }
chmod 700 "$data"
tar -xzf "$base/base.tar.gz" -C "$data"
tar -xzf "$base/pg_wal.tar.gz" -C "$data/pg_wal"
touch "$data/recovery.signal"

# Nothing listens but this socket, and it answers only when the cluster has come to the moment.
socket=$(mktemp -d)
trap 'rm -rf "$socket"' EXIT
quiet="-c listen_addresses='' -c unix_socket_directories='$socket' -p 5432 -c hot_standby=off -c recovery_target_action=promote"
log="-c restore_command='gunzip -c $BACKUPS/wal/%f.gz > %p' -c archive_mode=on -c archive_command='sh $here/archive.sh %p %f'"
[ "$moment" = latest ] || until="-c recovery_target_time='$moment'"
pg_ctl start --pgdata="$data" --wait --timeout="${SECONDS_TO_RESTORE:-86400}" --log="$socket/log" --silent --options="$quiet $log ${until:-}" ||
  { cat "$socket/log" >&2; exit 1; }
export PGHOST="$socket" PGPORT=5432
until pg_isready --quiet; do
  pg_ctl status --pgdata="$data" > /dev/null || { cat "$socket/log" >&2; exit 1; }
  sleep 0.2
done
# Where no transaction was found in the log the base backup is all there is: it stands no earlier than it began.
began=$(basename "$base" | sed 's/^\(....\)\(..\)\(..\)T\(..\)\(..\)\(..\)Z$/\1-\2-\3 \4:\5:\6+00/')
psql --no-password --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --dbname="${DATABASE:-app}" \
  --set=began="$began" << 'SQL'
select after_restore(coalesce(pg_last_xact_replay_timestamp(), :'began'))
\g /dev/null
select 'The database stands as at ' || max(restored_to) || '. Migrate, then start worker and servers, and make a new base backup.' from backups;
SQL
pg_ctl stop --pgdata="$data" --wait --mode=fast --silent
