-- As whom a member signs in when the membership is told: what a group gives is for that sign-in, and for no other that
-- somebody who may write employees leads to the member later.
alter table scim_member add column sign_in text collate "C";
grant update (sign_in) on scim_member to espalier_app;
