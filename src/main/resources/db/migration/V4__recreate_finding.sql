-- Another kind of finding. A check without a name can not be replaced alike everywhere; the seed fills the table anew.

drop table finding;

create table finding (
	edition_id  date            not null references edition,
	position    integer         not null check (position > 0),
	kind        varchar(40)     not null constraint finding_kind check (kind in ('delimiter_cells', 'name_spelling',
		'footnote_undefined', 'footnote_unused', 'contradiction', 'documentation_missing', 'product_link_missing', 'category_empty')),
	source_line integer         not null check (source_line > 0),
	message     varchar(100000) not null,
	primary key (edition_id, position)
);
