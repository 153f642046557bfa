-- The seats that people were given when lines of proposals were accepted.
alter table group_draft_line add column enrolment_id uuid;
alter table group_draft_line add constraint group_draft_line_enrolment foreign key (tenant_id, enrolment_id)
  references enrolment (tenant_id, id);
