-- Whoever clears old rows away locks them: that takes the right to update.
grant select, insert, update, delete on turns to app_web;
