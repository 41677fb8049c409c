-- The tables as one instance reads them, once, into memory. What only served queries of the service is gone (ranks, flags, search text
-- and indexes), and the content hash tells other instances that the catalog is another one. The seed fills the tables again.

drop table service_alias;
drop table service_succession;
drop table service_name;
drop table finding;
drop table listing_conflict;
drop table documentation_link;
drop table listing_footnote;
drop table footnote_link;
drop table footnote;
drop table listing;
drop table service;
drop table category;
drop table edition;

-- One row: what all other tables contain.
create table catalog (
	id           integer      primary key check (id = 1),
	content_hash varchar(64)  not null check (char_length(content_hash) = 64)
);

create table edition (
	id              date            primary key,
	title           varchar(16384)  not null,
	source          varchar(16384),
	url             varchar(16384)  not null,
	sha256          varchar(64)     not null check (char_length(sha256) = 64),
	table_layout    varchar(20)     not null check (table_layout in ('one_table', 'table_per_category')),
	table_header    varchar(16384)  not null,
	table_delimiter varchar(16384)  not null
);

create table category (
	id          integer       primary key,
	edition_id  date          not null references edition,
	slug        varchar(200)  not null,
	name        varchar(200)  not null,
	position    integer       not null check (position > 0),
	source_line integer       not null check (source_line > 0),
	unique (edition_id, slug),
	unique (edition_id, position),
	unique (id, edition_id)
);

-- The stable id of a service, in every edition. Its names are in service_name.
create table service (
	id varchar(200) primary key
);

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
	key_vault_support      varchar(20)    not null check (key_vault_support in ('supported', 'not_listed', 'not_applicable')),
	key_vault_key_type     varchar(20)    check (key_vault_key_type in ('RSA')),
	key_vault_bits         integer        check (key_vault_bits > 0),
	key_vault_as_written   varchar(16384) not null,
	managed_hsm_support    varchar(20)    not null check (managed_hsm_support in ('supported', 'not_listed', 'not_applicable')),
	managed_hsm_key_type   varchar(20)    check (managed_hsm_key_type in ('RSA')),
	managed_hsm_bits       integer        check (managed_hsm_bits > 0),
	managed_hsm_as_written varchar(16384) not null,
	unique (edition_id, document_row),
	unique (category_id, service_id),
	foreign key (category_id, edition_id) references category (id, edition_id),
	check ((url is null) = (url_as_written is null)),
	check ((key_vault_key_type is null) = (key_vault_bits is null)),
	check ((managed_hsm_key_type is null) = (managed_hsm_bits is null))
);

create table footnote (
	id                 integer        primary key,
	edition_id         date           not null references edition,
	position           integer        not null check (position > 0),
	marker             varchar(100)   not null,
	text               varchar(16384) not null,
	as_written         varchar(16384) not null,
	source_line        integer        not null check (source_line > 0),
	blank_lines_before integer        not null check (blank_lines_before >= 0),
	unique (edition_id, marker),
	unique (edition_id, position)
);

create table footnote_link (
	footnote_id    integer        not null references footnote,
	position       integer        not null check (position > 0),
	title          varchar(16384) not null,
	url            varchar(16384) not null,
	url_as_written varchar(16384) not null,
	primary key (footnote_id, position)
);

create table listing_footnote (
	listing_id  integer     not null references listing,
	position    integer     not null check (position > 0),
	key_store   varchar(20) not null check (key_store in ('key_vault', 'managed_hsm')),
	footnote_id integer     not null references footnote,
	primary key (listing_id, position),
	unique (listing_id, key_store, footnote_id)
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
	kind        varchar(40)     not null check (kind in ('delimiter_cells', 'name_spelling', 'footnote_undefined', 'footnote_unused',
		'contradiction', 'documentation_missing', 'product_link_missing', 'category_empty')),
	source_line integer         not null check (source_line > 0),
	message     varchar(100000) not null,
	primary key (edition_id, position)
);

create table service_name (
	service_id    varchar(200) not null references service,
	name          varchar(200) not null,
	slug          varchar(200) not null,
	first_edition date         not null references edition,
	last_edition  date         not null references edition,
	primary key (service_id, name),
	check (first_edition <= last_edition)
);

-- Splits and merges. The edition in which it happened need not be in the catalog: the names around it are.
create table service_succession (
	position integer      primary key check (position > 0),
	edition  date         not null,
	kind     varchar(20)  not null check (kind in ('split', 'merged')),
	from_id  varchar(200) not null references service,
	to_id    varchar(200) not null references service
);

-- Other names of services, which no edition lists. Several services may share an alias.
create table service_alias (
	service_id varchar(200)   not null references service,
	slug       varchar(200)   not null,
	name       varchar(200)   not null,
	kind       varchar(20)    not null check (kind in ('former_name', 'later_name', 'abbreviation', 'common_name')),
	source     varchar(16384) not null,
	primary key (service_id, slug)
);
