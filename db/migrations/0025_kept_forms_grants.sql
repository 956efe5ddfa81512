grant select, insert, delete on kept_forms to app_web;
