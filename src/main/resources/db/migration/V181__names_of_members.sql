-- What a client calls a member can change while the member stays.
grant update (display) on scim_member to espalier_app;
grant update (display) on scim_stranger to espalier_app;
