-- What did the certifications and the mandatory rules that were in force at a moment say? One row each, by name. Parameters:
-- asOf, day, certifications and rules (whether they are asked about), obligation (one id, null for all).
-- Leans on certification_pk, assignment_rule_pk, past_state_pk.
select 'CERTIFICATION' as type, c.id, c.external_id, c.name,
  case when s.state is null then c.activity_id else (s.state ->> 'activity_id')::uuid end as activity_id,
  case when s.state is null then c.renewal_activity_id else (s.state ->> 'renewal_activity_id')::uuid end as renewal_activity_id,
  case when s.state is null then c.renewal else s.state ->> 'renewal' end as renewal,
  case when s.state is null then c.validity else s.state ->> 'validity' end as validity,
  case when s.state is null then c.anchor else (s.state ->> 'anchor')::date end as anchor,
  case when s.state is null then c.renewal_window else s.state ->> 'renewal_window' end as renewal_window,
  case when s.state is null then c.grace else s.state ->> 'grace' end as grace,
  case when s.state is null then c.audience else s.state ->> 'audience' end as audience,
  case when s.state is null then c.required_from else (s.state ->> 'required_from')::date end as required_from,
  coalesce(case when s.state is null then c.due_within else s.state ->> 'due_within' end, 'P0D') as due_within,
  case when s.state is null then c.transition else s.state ->> 'transition' end as transition,
  (o.held_until at time zone 'UTC')::date as edition_since, null::date as due_on, null::text as due_after_hire,
  null::date as made_on
from certification c
left join lateral (
  select p.state from past_state p
  where p.tenant_id = :tenant and p.subject_id = c.id and p.held_until > :asOf
  order by p.held_until limit 1
) s on true
left join lateral (
  select p.held_until from past_state p
  where p.tenant_id = :tenant and p.subject_id = c.id and p.held_until <= :asOf
    and (p.state ->> 'edition')::int < case when s.state is null then c.edition else (s.state ->> 'edition')::int end
  order by p.held_until desc limit 1
) o on true
where c.tenant_id = :tenant and (:obligation::uuid is null or c.id = :obligation) and :certifications = true and c.deleted_at is null
  and case when s.state is null then c.active else (s.state ->> 'active')::boolean end
union all
select 'RULE', r.id, r.external_id, r.name,
  case when s.state is null then r.activity_id else (s.state ->> 'activity_id')::uuid end, null, 'COMPLETION_DATE', null,
  null, null, null,
  case when s.state is null then r.audience else s.state ->> 'audience' end,
  case when s.state is null then r.valid_from else (s.state ->> 'valid_from')::date end,
  case when s.state is null then r.due_after_assignment else s.state ->> 'due_after_assignment' end, null, null,
  case when s.state is null then r.due_on else (s.state ->> 'due_on')::date end,
  case when s.state is null then r.due_after_hire else s.state ->> 'due_after_hire' end,
  (r.created_at at time zone 'UTC')::date
from assignment_rule r
left join lateral (
  select p.state from past_state p
  where p.tenant_id = :tenant and p.subject_id = r.id and p.held_until > :asOf
  order by p.held_until limit 1
) s on true
where r.tenant_id = :tenant and (:obligation::uuid is null or r.id = :obligation) and :rules = true and r.deleted_at is null
  and case when s.state is null then r.active else (s.state ->> 'active')::boolean end
  and case when s.state is null then r.mandatory else (s.state ->> 'mandatory')::boolean end
  and coalesce(case when s.state is null then r.valid_to else (s.state ->> 'valid_to')::date end, :day) >= :day
order by 4, 2
