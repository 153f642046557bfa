-- Tenants, and the functions by which every later migration makes a table tenant-scoped.
-- The same files run on PostgreSQL and on Citus: without the extension the functions only protect.
-- Keys and codes are compared by their bytes (collate "C"): the same order everywhere, and far cheaper than a language's.

create schema espalier;

-- Distributes a tenant table by tenant_id, in the one co-location group of everything.
create function espalier.distribute(target regclass) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    execute format('select create_distributed_table(%L, %L, colocate_with => %L)', target, 'tenant_id',
      case when target = 'public.change_feed'::regclass then 'none' else 'public.change_feed' end);
  end if;
end $$;

-- Copies a small, rarely written table to every node.
create function espalier.reference(target regclass) returns void language plpgsql as $$
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', target);
  end if;
end $$;

-- Row-level security, forced and failing closed (no tenant set: no rows), and the rights of the application role.
create function espalier.protect(target regclass, rights text) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant_wall on %s using (tenant_id = current_setting(''espalier.tenant'', true)) '
    'with check (tenant_id = current_setting(''espalier.tenant'', true))', target);
  execute format('grant %s on %s to espalier_app', rights, target);
end $$;

grant usage on schema espalier to espalier_app;

-- The tenants themselves: the only table without a tenant key, read by slug.
create table tenant (
  id text collate "C" not null,
  created_at timestamptz not null,
  constraint tenant_pk primary key (id),
  constraint tenant_slug check (id ~ '^[a-z][a-z0-9-]{1,31}$')
);
select espalier.reference('tenant');
grant select, insert on tenant to espalier_app;
