-- What older editions say: support that is denied or in preview, by statement or inference, with several keys and a note; and cells of
-- columns that only the document needs. The seed fills all tables again.

delete from catalog;
delete from service_alias;
delete from service_succession;
delete from service_name;
drop table finding;
drop table listing_conflict;
drop table documentation_link;
drop table listing_footnote;
drop table listing;
delete from footnote_link;
delete from footnote;
delete from category;
delete from service;
delete from edition;

alter table edition drop column table_header;
alter table edition drop column table_delimiter;
alter table edition add column table_head varchar(65536) not null;

create table listing (
	id                     integer        primary key,
	edition_id             date           not null references edition,
	category_id            integer        not null,
	service_id             varchar(200)   not null references service,
	document_row           integer        not null check (document_row > 0),
	source_line            integer        not null check (source_line > 0),
	name                   varchar(200)   not null,
	url                    varchar(16384),
	url_as_written         varchar(16384),
	other_cells            varchar(16384) not null,
	key_vault_support      varchar(20)    not null check (key_vault_support in
		('supported', 'not_listed', 'not_supported', 'preview', 'not_applicable')),
	key_vault_basis        varchar(20)    not null check (key_vault_basis in ('stated', 'inferred', 'not_covered')),
	key_vault_as_written   varchar(16384) not null,
	key_vault_note         varchar(16384),
	managed_hsm_support    varchar(20)    not null check (managed_hsm_support in
		('supported', 'not_listed', 'not_supported', 'preview', 'not_applicable')),
	managed_hsm_basis      varchar(20)    not null check (managed_hsm_basis in ('stated', 'inferred', 'not_covered')),
	managed_hsm_as_written varchar(16384) not null,
	managed_hsm_note       varchar(16384),
	unique (edition_id, document_row),
	unique (category_id, service_id),
	foreign key (category_id, edition_id) references category (id, edition_id),
	check ((url is null) = (url_as_written is null)),
	check (key_vault_basis <> 'not_covered' or key_vault_support = 'not_listed'),
	check (managed_hsm_basis <> 'not_covered' or managed_hsm_support = 'not_listed')
);

create table listing_footnote (
	listing_id  integer     not null references listing,
	position    integer     not null check (position > 0),
	key_store   varchar(20) not null check (key_store in ('key_vault', 'managed_hsm')),
	footnote_id integer     not null references footnote,
	primary key (listing_id, position),
	unique (listing_id, key_store, footnote_id)
);

-- The key types and sizes that a cell states.
create table listing_key_constraint (
	listing_id integer     not null references listing,
	position   integer     not null check (position > 0),
	key_store  varchar(20) not null check (key_store in ('key_vault', 'managed_hsm')),
	key_type   varchar(20) not null check (key_type in ('RSA', 'RSA-HSM', 'EC', 'EC-HSM', 'oct', 'oct-HSM')),
	bits       integer     not null check (bits > 0),
	primary key (listing_id, position),
	unique (listing_id, key_store, key_type, bits)
);

create table documentation_link (
	listing_id     integer        not null references listing,
	position       integer        not null check (position > 0),
	separator      varchar(100)   not null,
	title          varchar(16384) not null,
	url            varchar(16384) not null,
	url_as_written varchar(16384) not null,
	primary key (listing_id, position)
);

-- Two listings about one product that differ in a field; each pair is there from both sides.
create table listing_conflict (
	listing_id       integer        not null references listing,
	position         integer        not null check (position > 0),
	field            varchar(20)    not null check (field in ('keyVault', 'managedHsm', 'documentation', 'url')),
	as_written       varchar(16384) not null,
	other_id         integer        not null references listing,
	other_as_written varchar(16384) not null,
	primary key (listing_id, position),
	unique (listing_id, field, other_id),
	check (listing_id <> other_id)
);

create table finding (
	edition_id  date            not null references edition,
	position    integer         not null check (position > 0),
	kind        varchar(40)     not null check (kind in ('delimiter_cells', 'name_spelling', 'link_spelling', 'footnote_undefined',
		'footnote_unused', 'contradiction', 'documentation_missing', 'product_link_missing', 'category_empty')),
	source_line integer         not null check (source_line > 0),
	message     varchar(100000) not null,
	primary key (edition_id, position)
);
