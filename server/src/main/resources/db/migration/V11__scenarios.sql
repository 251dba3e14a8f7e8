-- Usage scenarios (« scénarios d'usage ») of journey maps. Nobody's data are here but the names of
-- the agents who wrote: the people of a scenario are invented.

create table scenario (
  id uuid primary key,
  journey uuid not null references journey on delete cascade,
  version int not null
);
create index scenario_journey on scenario (journey);

-- Every version is kept whole. What scenes are linked to on the map has no rows, and may be gone.
create table scenario_version (
  scenario uuid not null references scenario on delete cascade,
  version int not null,
  content jsonb not null,
  what text not null,
  author text not null,
  author_name text not null,
  at timestamptz not null,
  primary key (scenario, version)
);
