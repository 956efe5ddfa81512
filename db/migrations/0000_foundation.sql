-- Lower case and without the marks above letters, so that "aberg" finds "Åberg". Immutable, therefore usable in a generated column.
create function fold(words text) returns text language sql immutable strict parallel safe
  return translate(lower(words), 'àáâãåäçèéêëìíîïñòóôõöøùúûüýÿæ', 'aaaaaaceeeeiiiinoooooouuuuyya');
