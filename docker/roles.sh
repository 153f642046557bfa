#!/bin/bash
# Runs once, when the database is made: the two logins of the server, and its database.
set -euo pipefail
psql --set=ON_ERROR_STOP=1 --set=owner="$OWNER_PASSWORD" --set=app="$APP_PASSWORD" \
  --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
create role espalier_app nologin;
create role espalier_owner login password :'owner';
create role espalier login password :'app' in role espalier_app;
create database espalier owner espalier_owner;
SQL
