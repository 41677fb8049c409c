#!/usr/bin/env bash
# Run once by PostgreSQL's image, in an empty database: a role that owns the tables, for the job, and one that reads them, for the instances.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "$POSTGRES_DB" \
	-v owner_password="$CMK_OWNER_PASSWORD" -v reader_password="$CMK_READER_PASSWORD" <<-'SQL'
	create role cmk_owner login password :'owner_password';
	create role cmk_reader login password :'reader_password';
	revoke all on schema public from public;
	grant usage, create on schema public to cmk_owner;
	grant usage on schema public to cmk_reader;
	alter default privileges for role cmk_owner in schema public grant select on tables to cmk_reader;
SQL
