-- Creates one role per context, which owns the schema of its context and has no access to other schemas. Run once on an
-- empty database:
--   AUTH_PASSWORD=… PRODUCTS_PASSWORD=… ORDERS_PASSWORD=… psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f docker/roles.sql
-- Configure each process with the URL of its own role instead of DATABASE_URL:
--   AUTH_DATABASE_URL=postgres://cleave_auth:…@postgres:5432/cleave
\getenv auth AUTH_PASSWORD
create role cleave_auth login password :'auth';
create schema auth authorization cleave_auth;

\getenv products PRODUCTS_PASSWORD
create role cleave_products login password :'products';
create schema products authorization cleave_products;

\getenv orders ORDERS_PASSWORD
create role cleave_orders login password :'orders';
create schema orders authorization cleave_orders;
