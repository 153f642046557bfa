-- What did an initiative ask for at a moment? Gives: demanded. What was first recorded is taken to have always been so.
-- Parameters: initiative, asOf. Leans on initiative_pk and past_state_pk.
demanded as (
  select (d.demand ->> 'competencyId')::uuid as competency_id, (d.demand ->> 'level')::numeric as level,
    (d.demand ->> 'weight')::numeric as weight, (d.demand ->> 'critical')::bool as critical
  from initiative i
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = i.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  cross join lateral jsonb_array_elements(coalesce(s.state -> 'demands', i.demands)) as d (demand)
  where i.tenant_id = :tenant and i.id = :initiative
)
