-- What was told last of a goal (alias g), up to a moment? A piece that goes behind FROM; gives r.told (the last value of each
-- key result) and p.progress (where there are no key results).
-- Slot: until (over check-in c). Leans on goal_check_in_of.
left join lateral (
  select jsonb_agg(jsonb_build_object('key', v.key, 'value', v.value) order by v.key) as told from (
    select distinct on (k.told ->> 'key') k.told ->> 'key' as key, (k.told ->> 'value')::numeric as value
    from goal_check_in c
    cross join lateral jsonb_array_elements(c.key_results) as k (told)
    where c.tenant_id = :tenant and c.goal_id = g.id and {until}
    order by k.told ->> 'key', c.id desc
  ) v
) r on true
left join lateral (
  select c.progress from goal_check_in c
  where c.tenant_id = :tenant and c.goal_id = g.id and c.progress is not null and {until}
  order by c.id desc limit 1
) p on true
