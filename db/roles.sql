-- Run once by a superuser in a new PostgreSQL (psql 14 or newer); the passwords come from the environment.
\getenv owner_password APP_OWNER_PASSWORD
\getenv web_password APP_WEB_PASSWORD
\getenv worker_password APP_WORKER_PASSWORD
\getenv operator_password APP_OPERATOR_PASSWORD

create role app_owner login nobypassrls password :'owner_password';
create role app_web login nobypassrls password :'web_password';
create role app_worker login nobypassrls password :'worker_password';
create role app_operator login nobypassrls password :'operator_password';
-- Behind row-level security PostgreSQL takes short queries for costly ones, and would compile each for a tenth of a second.
alter role app_web set jit = off;
alter role app_worker set jit = off;
-- What a page reads outside a transaction, its session above all, waits as long as in one (db/patience.ts) and no longer.
alter role app_web set statement_timeout = '20s';
alter role app_web set lock_timeout = '8s';
create database app owner app_owner;
