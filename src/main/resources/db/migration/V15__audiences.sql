-- Where people work: audiences ask for it.
alter table employee add column location text;

-- An erasure takes out of former states what they tell about a person.
grant update on past_state to espalier_app;
