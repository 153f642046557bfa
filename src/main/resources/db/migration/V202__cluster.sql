-- On a cluster (Citus) row-level security is off. The coordinator does not apply it to distributed tables, and where the nodes do, they
-- refuse COPY, by which Citus writes what it has selected: most statements that write would fail. There tenants are kept apart by the
-- tenant that every statement carries.
create or replace function espalier.protect(target regclass, rights text) returns void language plpgsql as $$
begin
  if not exists (select 1 from pg_extension where extname = 'citus') then
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
  end if;
  execute format(
    'create policy tenant_wall on %s using (tenant_id = current_setting(''espalier.tenant'', true)) '
    'with check (tenant_id = current_setting(''espalier.tenant'', true))', target);
  execute format('grant %s on %s to espalier_app', rights, target);
end $$;

do $$
declare
  target regclass;
begin
  if exists (select 1 from pg_extension where extname = 'citus') then
    for target in select logicalrelid from pg_dist_partition where partmethod = 'h' order by 1 loop
      execute format('alter table %s no force row level security', target);
      execute format('alter table %s disable row level security', target);
    end loop;
  end if;
end $$;
