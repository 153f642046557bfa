-- The employee who made an address for files, if it was one: nobody puts files in the name of those who left.
alter table upload_url add column employee_id uuid;
alter table upload_url add constraint upload_url_employee foreign key (tenant_id, employee_id)
  references employee (tenant_id, id);
create index upload_url_of_person on upload_url (tenant_id, employee_id) where employee_id is not null;
