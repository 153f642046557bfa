-- How many seats of these sessions are taken, how many people wait, and which is the last place in their waitlists? One row a
-- session with people.
-- Parameters: sessions, now. Leans on enrolment_of_session.
select n.session_id, count(*) filter (where {include learning/holds_seat}) as taken, count(n.place) as waiting,
  coalesce(max(n.place), 0) as last_place
from enrolment n
where n.tenant_id = :tenant and n.session_id = any(:sessions) and n.state <> 'CANCELLED'
group by n.session_id
