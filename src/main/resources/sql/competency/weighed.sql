-- What does the evidence amount to, and which of it decides? The one definition; competency/resolved and gap/ratings_then include it.
-- Needs before it: observed (rows of evidence with their people and competencies) and policy (competency/policy_now or _then).
-- Gives: resolved (employee_id, competency_id, level, deciding). Parameters: asOf.
-- Rules: evidence counts from its observation until its expiry, unless it was revoked by then; SELF only if the policy
-- says so. The latest CALIBRATION wins over everything. Equal observation: the later recorded wins.
admitted as (
  select x.employee_id, x.competency_id, f.resolution_policy, f.newest_share, x.id, x.level, x.source, x.observed_at, x.recorded_at,
    case when f.resolution_policy = 'SOURCE_PRIORITY' then (
      select min(p.place) from jsonb_array_elements_text(f.source_priority) with ordinality as p (name, place)
      where p.name = x.source
    ) end as priority
  from observed x
  join competency c on c.tenant_id = :tenant and c.id = x.competency_id
  join policy f on f.framework_id = c.framework_id
  where x.observed_at <= :asOf and (x.valid_until is null or x.valid_until > :asOf)
    and (x.revoked_at is null or x.revoked_at > :asOf)
    and (x.source <> 'SELF' or f.self_counts)
), counted as (
  select x.employee_id, x.competency_id, x.resolution_policy, x.newest_share, x.id, x.level, x.source, x.observed_at,
    x.recorded_at,
    bool_or(x.source = 'CALIBRATION') over (partition by x.employee_id, x.competency_id) as calibrated,
    row_number() over (
      partition by x.employee_id, x.competency_id
      order by x.source = 'CALIBRATION' desc,
        case when x.resolution_policy = 'HIGHEST' and x.source <> 'CALIBRATION' then x.level end desc,
        x.priority, x.observed_at desc, x.recorded_at desc, x.id desc) as place
  from admitted x
  where x.resolution_policy <> 'SOURCE_PRIORITY' or x.priority is not null or x.source = 'CALIBRATION'
), resolved as (
  select k.employee_id, k.competency_id,
    case
      when k.resolution_policy = 'DECAYING_AVERAGE' and not bool_or(k.source = 'CALIBRATION')
        then espalier.decaying_average(k.level, k.newest_share order by k.observed_at, k.recorded_at, k.id)
          filter (where k.resolution_policy = 'DECAYING_AVERAGE')
      else max(k.level) filter (where k.place = 1)
    end as level,
    jsonb_agg(
      jsonb_build_object('id', k.id, 'source', k.source, 'level', trim_scale(k.level), 'observedAt', k.observed_at)
      order by k.place)
      filter (where k.place = 1 or (k.resolution_policy = 'DECAYING_AVERAGE' and not k.calibrated)) as deciding
  from counted k
  group by k.employee_id, k.competency_id, k.resolution_policy, k.newest_share
)
