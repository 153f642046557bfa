-- A talent review that came to nothing is cancelled.
alter table talent_review drop constraint talent_review_state;
alter table talent_review add constraint talent_review_state check (state in ('OPEN', 'CLOSED', 'CANCELLED'));
