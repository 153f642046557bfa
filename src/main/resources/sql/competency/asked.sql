-- Which requirements hold for each profile? The stricter come first. Needs before it: profile and required. Gives: asked.
-- Parameters: day. Leans on requirement_by_holder; for very many profiles see competency/asked_of_many.
asked as (
  select p.profile_id, r.id, r.competency_id, r.tier, r.level, r.weight, r.critical,
    row_number() over (
      partition by p.profile_id, r.competency_id
      order by r.level desc, array_position(array['JOB', 'FUNCTIONAL', 'LEADERSHIP', 'CORE'], r.tier), r.id) as place
  from profile p
  join required r on r.holder_id = any(p.holders)
  where (r.valid_from is null or r.valid_from <= :day) and (r.valid_to is null or r.valid_to >= :day)
)
