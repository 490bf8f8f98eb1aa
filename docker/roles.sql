-- A role per context, which owns the schema of its context and sees no other. For an empty database, once:
--   psql "$DATABASE_URL" -f docker/roles.sql
-- Give each a password (\password cleave_auth …), and each process its own instead of DATABASE_URL:
--   AUTH_DATABASE_URL=postgres://cleave_auth:…@postgres:5432/cleave
create role cleave_auth login;
create schema auth authorization cleave_auth;

create role cleave_products login;
create schema products authorization cleave_products;

create role cleave_orders login;
create schema orders authorization cleave_orders;
