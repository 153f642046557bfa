-- What did requirements ask for by two versions of a framework, where it differs? A requirement keeps its key through the versions: what it
-- last asked for of the competency of each of them stands side by side.
-- Gives: reset; compared (of framework_versions) must be given. Leans on requirement_by_competency, past_state_by_competency, requirement_pk.
edition as (
  select x.identity, x.latter_id, true as earlier, x.former_id as competency_id
  from compared x where not x.added and not x.removed
  union all
  select x.identity, x.latter_id, false, x.latter_id
  from compared x where not x.added and not x.removed
), stood as (
  select r.id, e.identity, e.latter_id, e.earlier, r.level, r.weight, 'infinity'::timestamptz as until
  from edition e
  join requirement r on r.tenant_id = :tenant and r.competency_id = e.competency_id and r.active
  union all
  select p.subject_id, e.identity, e.latter_id, e.earlier, (p.state ->> 'level')::numeric, (p.state ->> 'weight')::numeric, p.held_until
  from edition e
  join past_state p on p.tenant_id = :tenant and p.state ->> 'competency_id' is not null
    and p.state ->> 'competency_id' = e.competency_id::text and (p.state ->> 'active')::bool
), latest as (
  select s.id, s.identity, s.latter_id, s.earlier, s.level, s.weight,
    row_number() over (partition by s.id, s.latter_id, s.earlier order by s.until desc) as nth
  from stood s
), beside as (
  select l.id, l.identity, l.latter_id, max(l.level) filter (where l.earlier) as former_level,
    max(l.level) filter (where not l.earlier) as latter_level, max(l.weight) filter (where l.earlier) as former_weight,
    max(l.weight) filter (where not l.earlier) as latter_weight
  from latest l
  where l.nth = 1
  group by l.id, l.identity, l.latter_id
), reset as (
  select r.id, r.external_id, r.job_id, b.identity, b.latter_id, b.former_level, b.latter_level, b.former_weight, b.latter_weight
  from beside b
  join requirement r on r.tenant_id = :tenant and r.id = b.id and r.deleted_at is null
  where b.former_level <> b.latter_level or b.former_weight <> b.latter_weight
)
