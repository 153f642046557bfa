#!/bin/bash
# Runs once in compose.citus.yaml, on the coordinator when all nodes answer: the cluster, the logins of the server, and their rights.
# Logins are made after the nodes are known: so they are made on all of them.
set -euo pipefail
export PGPASSWORD=$POSTGRES_PASSWORD
for node in coordinator worker-1 worker-2; do
  until pg_isready --quiet --host "$node" --username postgres; do sleep 1; done
  psql --quiet --host "$node" --username postgres --dbname postgres --tuples-only --command \
    "select 1 from pg_database where datname = 'espalier'" | grep --quiet 1 ||
    psql --host "$node" --username postgres --dbname postgres --command 'create database espalier'
  psql --set=ON_ERROR_STOP=1 --host "$node" --username postgres --dbname espalier --command 'create extension if not exists citus'
done
psql --set=ON_ERROR_STOP=1 --set=owner="$OWNER_PASSWORD" --set=app="$APP_PASSWORD" --host coordinator --username postgres --dbname espalier <<'SQL'
select citus_set_coordinator_host('coordinator', 5432);
select citus_add_node('worker-1', 5432);
select citus_add_node('worker-2', 5432);
select count(*) = 0 as fresh from pg_roles where rolname = 'espalier' \gset
\if :fresh
create role espalier_app nologin;
create role espalier_owner login password :'owner';
create role espalier login password :'app' in role espalier_app;
\endif
grant create on database espalier to espalier_owner;
grant all on schema public to espalier_owner;
SQL
