-- What the planner knows of tables that just grew. After a large file the statistics are those of before, often of empty
-- tables, until autovacuum comes by: plans made meanwhile can be worse by orders of magnitude. The application owns nothing
-- and may not analyse; this it may ask for.

-- Analyses what was never analysed or has grown or changed much since; the number of tables. Cheap when there is nothing to do.
create function espalier.refresh_statistics() returns int language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  stale regclass;
  refreshed int := 0;
begin
  for stale in
    select c.oid::regclass from pg_class c
    left join pg_stat_all_tables s on s.relid = c.oid
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and pg_has_role(current_user, c.relowner, 'usage')
      and ((c.reltuples < 0 and pg_relation_size(c.oid) > 0)
        or pg_relation_size(c.oid) / current_setting('block_size')::int > 2 * c.relpages + 16
        or s.n_mod_since_analyze > 500 + 0.2 * c.reltuples)
    order by c.oid
  loop
    execute format('analyze %s', stale);
    refreshed := refreshed + 1;
  end loop;
  return refreshed;
end $$;
revoke execute on function espalier.refresh_statistics() from public;
grant execute on function espalier.refresh_statistics() to espalier_app;
