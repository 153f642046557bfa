-- What could people do, each at a moment of its own? By the rules of competency/resolved, moment by moment; evidence that one of
-- own produced is left out. Needs before it: measured (number, employee_id, competency_id, at, since, own) and policy.
-- Gives: counted and found (number, level, anew: whether any of what counted was observed since then).
-- Leans on evidence_of_person.
counted as (
  select m.number, f.resolution_policy, f.newest_share, x.id, x.level, x.observed_at, x.recorded_at,
    bool_or(x.observed_at >= m.since) over (partition by m.number) as anew,
    bool_or(x.source = 'CALIBRATION') over (partition by m.number) as calibrated,
    row_number() over (
      partition by m.number
      order by x.source = 'CALIBRATION' desc,
        case when f.resolution_policy = 'HIGHEST' and x.source <> 'CALIBRATION' then x.level end desc,
        case when f.resolution_policy = 'SOURCE_PRIORITY' then s.place end,
        x.observed_at desc, x.recorded_at desc, x.id desc) as place
  from measured m
  join competency c on c.tenant_id = :tenant and c.id = m.competency_id
  join policy f on f.framework_id = c.framework_id
  join evidence x on x.tenant_id = :tenant and x.tenant_id = c.tenant_id and x.employee_id = m.employee_id
    and x.competency_id = m.competency_id
  left join lateral (
    select p.place from jsonb_array_elements_text(f.source_priority) with ordinality as p (name, place)
    where p.name = x.source and f.resolution_policy = 'SOURCE_PRIORITY'
  ) s on true
  where x.observed_at <= m.at and (x.valid_until is null or x.valid_until > m.at)
    and (x.revoked_at is null or x.revoked_at > m.at)
    and (x.source <> 'SELF' or f.self_counts)
    and (f.resolution_policy <> 'SOURCE_PRIORITY' or s.place is not null or x.source = 'CALIBRATION')
    and (x.origin_id is null or not x.origin_id = any(m.own))
), found as materialized (
  select k.number, k.level, k.anew from counted k
  where k.place = 1 and (k.calibrated or k.resolution_policy <> 'DECAYING_AVERAGE')
  union all
  select k.number, espalier.decaying_average(k.level, k.newest_share order by k.observed_at, k.recorded_at, k.id),
    bool_or(k.anew)
  from counted k
  where k.resolution_policy = 'DECAYING_AVERAGE' and not k.calibrated
  group by k.number
  union all select null, null, null {include platform/expect_rows}
)
