-- Offers that lapse are looked for every few minutes, among enrolments most of which are none.
create index enrolment_offered on enrolment (tenant_id, offer_expires_at) where state = 'OFFERED';
