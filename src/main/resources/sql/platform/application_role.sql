-- As which role do we work, and what could it do that the application must not be able to do? One row.
-- Asked once a start, of the database's own catalogue.
select r.rolname::text as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
  array(
    select c.relname::text from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
      and pg_has_role(r.oid, c.relowner, 'member')
    order by c.relname limit 3) as owned
from pg_roles r
where r.rolname = current_user
