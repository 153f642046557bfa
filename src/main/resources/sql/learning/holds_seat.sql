-- Does an enrolment hold a seat? For the alias n. Parameter: now.
(n.state in ('ENROLLED', 'ATTENDED', 'PARTIAL') or (n.state = 'OFFERED' and n.offer_expires_at > :now))
