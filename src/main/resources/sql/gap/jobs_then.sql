-- What family and leadership level did jobs have at a moment? Gives: job_then. Parameters: asOf. Leans on past_state_pk.
job_then as (
  select j.id, case when s.state is null then j.job_family_id else (s.state ->> 'job_family_id')::uuid end
      as job_family_id,
    case when s.state is null then j.leadership_level else s.state ->> 'leadership_level' end as leadership_level
  from job j
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = j.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where j.tenant_id = :tenant
)
