-- Who holds positions? One row a position: how many people are meant to, how many do, and those whom the caller sees, as JSON.
-- Slots: visible (over employee e). Parameters: positions, asOf, day. Leans on what held_positions leans on.
with {include workforce/held_positions}
select p.id, p.external_id, p.title, p.head_count, count(e.id) as incumbents,
  coalesce(json_agg(json_build_object('id', e.id, 'externalId', e.external_id, 'givenName', e.given_name, 'familyName', e.family_name)
    order by e.family_name, e.given_name, e.id) filter (where e.id is not null and {visible}), '[]') as people
from place p
left join holder e on e.position_id = p.id
group by p.id, p.external_id, p.title, p.head_count
order by p.id
