-- How strongly does what is on record speak for the experts of a competency, or for all of them in what they offer? One row an
-- expert; {and} narrows, {order} sorts and limits. What may have turned since it was kept is weighed anew.
-- Parameters: competency (null for all topics of each), asOf, day (of asOf), what full marks take (mostEvidence, mostAnswers,
-- mostEndorsements, mostDays), and what the factors weigh (levelWeight, evidenceWeight, answersWeight, endorsementsWeight, recencyWeight).
-- Leans on expert_topic_by_competency, proficiency_pk, evidence_of_person, answer_by_author, question_topic_pk, endorsement_once.
with offered as materialized (
  select x.id as expert_id, x.employee_id, t.competency_id
  from expert x
  join expert_topic t on t.tenant_id = :tenant and t.tenant_id = x.tenant_id and t.expert_id = x.id
  where x.tenant_id = :tenant and x.deleted_at is null and (:competency::uuid is null or t.competency_id = :competency::uuid)
), kept as materialized (
  select k.employee_id, k.competency_id, k.level, k.fresh_until
  from offered o
  join proficiency k on k.tenant_id = :tenant and k.employee_id = o.employee_id and k.competency_id = o.competency_id
), wanted as (
  select k.employee_id, k.competency_id from kept k where k.fresh_until <= :asOf
), {include competency/policy_now}, {include competency/resolved}, rated as (
  select k.employee_id, k.competency_id, k.level from kept k
  where k.level is not null and (k.fresh_until is null or k.fresh_until > :asOf)
  union all
  select d.employee_id, d.competency_id, d.level from resolved d
), able as (
  select o.expert_id, c.id as competency_id, c.external_id as competency_external_id, r.level, s.min_value, s.max_value,
    row_number() over (
      partition by o.expert_id
      order by (r.level - s.min_value) / (s.max_value - s.min_value) desc, c.external_id, c.id) as place
  from offered o
  join rated r on r.employee_id = o.employee_id and r.competency_id = o.competency_id
  join competency c on c.tenant_id = :tenant and c.id = o.competency_id
  join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
  join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
), shown as (
  select o.expert_id, count(*) as pieces, max(v.observed_at) as latest
  from offered o
  join evidence v on v.tenant_id = :tenant and v.employee_id = o.employee_id and v.competency_id = o.competency_id
  where v.source <> 'SELF' and v.observed_at <= :asOf and (v.valid_until is null or v.valid_until > :asOf) and v.revoked_at is null
  group by o.expert_id
), told as (
  select distinct o.expert_id, a.id, a.accepted, a.created_at
  from offered o
  join answer a on a.tenant_id = :tenant and a.author_id = o.employee_id and a.deleted_at is null
  join question q on q.tenant_id = :tenant and q.tenant_id = a.tenant_id and q.id = a.question_id
    and q.asker_id <> a.author_id and q.deleted_at is null
  join question_topic p on p.tenant_id = :tenant and p.tenant_id = q.tenant_id and p.question_id = q.id
    and p.competency_id = o.competency_id
), helped as (
  select t.expert_id, count(*) + count(*) filter (where t.accepted) as points, max(t.created_at) as latest
  from told t
  group by t.expert_id
), praised as (
  select o.expert_id, count(*) as times
  from offered o
  join endorsement n on n.tenant_id = :tenant and n.employee_id = o.employee_id and n.competency_id = o.competency_id
    and n.active and n.deleted_at is null
  group by o.expert_id
), summed as (
  select x.id, b.competency_id, b.competency_external_id, b.level, coalesce(b.level - b.min_value, 0) as level_numerator,
    coalesce(b.max_value - b.min_value, 1) as level_denominator, coalesce(v.pieces, 0)::numeric as evidence_numerator,
    coalesce(h.points, 0)::numeric as answers_numerator, coalesce(p.times, 0)::numeric as endorsements_numerator,
    greatest(0, :mostDays - coalesce(
      :day::date - (greatest(v.latest, h.latest) at time zone 'UTC')::date, :mostDays))::numeric as recency_numerator
  from expert x
  left join able b on b.expert_id = x.id and b.place = 1
  left join shown v on v.expert_id = x.id
  left join helped h on h.expert_id = x.id
  left join praised p on p.expert_id = x.id
  where x.tenant_id = :tenant
), scored as (
  select k.id, k.competency_id, k.competency_external_id, k.level, k.level_numerator, k.level_denominator, k.evidence_numerator,
    k.answers_numerator, k.endorsements_numerator, k.recency_numerator,
    :levelWeight::numeric * k.level_numerator / k.level_denominator
      + :evidenceWeight::numeric * least(1, k.evidence_numerator / :mostEvidence::numeric)
      + :answersWeight::numeric * least(1, k.answers_numerator / :mostAnswers::numeric)
      + :endorsementsWeight::numeric * least(1, k.endorsements_numerator / :mostEndorsements::numeric)
      + :recencyWeight::numeric * k.recency_numerator / :mostDays::numeric as score
  from summed k
)
select x.id, x.external_id, x.source, x.employee_id, e.external_id as employee_external_id, e.given_name, e.family_name, x.statement,
  x.languages, x.topics, x.hours_per_month, x.unavailable_until, n.communities, x.active, x.version, x.created_at, x.updated_at, x.deleted_at,
  r.competency_id, r.competency_external_id, r.level, r.level_numerator, r.level_denominator, r.evidence_numerator,
  r.answers_numerator, r.endorsements_numerator, r.recency_numerator, r.score
from expert x
join employee e on e.tenant_id = :tenant and e.tenant_id = x.tenant_id and e.id = x.employee_id
join scored r on r.id = x.id
{include knowledge/open_communities}
where x.tenant_id = :tenant {and}
{order}
