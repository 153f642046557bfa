-- Which webhooks want which of the events in a stretch of the feed? Parameters: ids (of webhooks), after, upTo (positions).
-- Leans on change_event_pk, webhook_pk. What a webhook does not ask for it is not told; no filter means everything.
select w.id as webhook_id, v.position
from change_event v
join webhook w on w.tenant_id = :tenant and w.tenant_id = v.tenant_id and w.id = any(:ids) and w.position < v.position
where v.tenant_id = :tenant and v.position > :after and v.position <= :upTo
  and (w.event_types = '[]'::jsonb or exists (
    select 1 from jsonb_array_elements_text(w.event_types) as p (pattern) where v.type like replace(p.pattern, '*', '%')))
  and (w.subject_types = '[]'::jsonb or jsonb_exists(w.subject_types, v.subject_type))
  and (w.sources = '[]'::jsonb or jsonb_exists(w.sources, v.data ->> 'source'))
order by v.position, w.id
