-- What was required of anybody at a moment? Gives: required. What was first recorded is taken to have always been so;
-- a change counts from the moment at which it was made. Parameters: asOf. Leans on requirement_pk and past_state_pk.
required as (
  select r.id,
    case when s.state is null then r.competency_id else (s.state ->> 'competency_id')::uuid end as competency_id,
    case when s.state is null then r.tier else s.state ->> 'tier' end as tier,
    case when s.state is null then r.level else (s.state ->> 'level')::numeric end as level,
    case when s.state is null then r.weight else (s.state ->> 'weight')::numeric end as weight,
    case when s.state is null then r.critical else (s.state ->> 'critical')::bool end as critical,
    case when s.state is null then r.holder_id else (s.state ->> 'holder_id')::uuid end as holder_id,
    case when s.state is null then r.valid_from else (s.state ->> 'valid_from')::date end as valid_from,
    case when s.state is null then r.valid_to else (s.state ->> 'valid_to')::date end as valid_to
  from requirement r
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = r.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where r.tenant_id = :tenant and case when s.state is null then r.active else (s.state ->> 'active')::bool end
)
