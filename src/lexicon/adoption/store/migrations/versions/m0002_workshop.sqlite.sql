CREATE TABLE workshop (
	id TEXT NOT NULL,
	title TEXT NOT NULL,
	code TEXT NOT NULL,
	phase TEXT NOT NULL,
	"plan" TEXT NOT NULL,
	revision INTEGER NOT NULL,
	opened_at DATETIME NOT NULL,
	closed_at DATETIME,
	paper TEXT DEFAULT '' NOT NULL,
	CONSTRAINT pk_workshop PRIMARY KEY (id),
	CONSTRAINT uq_workshop_code UNIQUE (code)
)

CREATE TABLE workshop_seat (
	id TEXT NOT NULL,
	workshop TEXT NOT NULL,
	person TEXT NOT NULL,
	ticket TEXT NOT NULL,
	team TEXT NOT NULL,
	language TEXT NOT NULL,
	shows BOOLEAN NOT NULL,
	joined_at DATETIME NOT NULL,
	left_at DATETIME,
	CONSTRAINT pk_workshop_seat PRIMARY KEY (id),
	CONSTRAINT fk_workshop_seat_workshop FOREIGN KEY(workshop) REFERENCES workshop (id) ON DELETE CASCADE,
	CONSTRAINT uq_workshop_seat_ticket UNIQUE (ticket)
)

CREATE INDEX ix_workshop_seat_workshop ON workshop_seat (workshop)

CREATE UNIQUE INDEX uq_workshop_seat_person ON workshop_seat (workshop, person) WHERE person <> ''

CREATE TABLE workshop_answer (
	seat TEXT NOT NULL,
	kind TEXT NOT NULL,
	about TEXT NOT NULL,
	value TEXT NOT NULL,
	written_at DATETIME NOT NULL,
	CONSTRAINT pk_workshop_answer PRIMARY KEY (seat, kind, about),
	CONSTRAINT fk_workshop_answer_seat FOREIGN KEY(seat) REFERENCES workshop_seat (id) ON DELETE CASCADE
)

CREATE TABLE workshop_wording (
	id TEXT NOT NULL,
	workshop TEXT NOT NULL,
	entry TEXT NOT NULL,
	language TEXT NOT NULL,
	text TEXT NOT NULL,
	written_at DATETIME NOT NULL,
	CONSTRAINT pk_workshop_wording PRIMARY KEY (id),
	CONSTRAINT fk_workshop_wording_workshop FOREIGN KEY(workshop) REFERENCES workshop (id) ON DELETE CASCADE
)

CREATE INDEX ix_workshop_wording_workshop ON workshop_wording (workshop)

CREATE TABLE workshop_vote (
	seat TEXT NOT NULL,
	entry TEXT NOT NULL,
	wording TEXT NOT NULL,
	voted_at DATETIME NOT NULL,
	CONSTRAINT pk_workshop_vote PRIMARY KEY (seat, entry),
	CONSTRAINT fk_workshop_vote_seat FOREIGN KEY(seat) REFERENCES workshop_seat (id) ON DELETE CASCADE,
	CONSTRAINT fk_workshop_vote_wording FOREIGN KEY(wording) REFERENCES workshop_wording (id) ON DELETE CASCADE
)

CREATE TABLE workshop_choice (
	workshop TEXT NOT NULL,
	about TEXT NOT NULL,
	kind TEXT NOT NULL,
	value TEXT NOT NULL,
	texts TEXT NOT NULL,
	chosen_at DATETIME NOT NULL,
	CONSTRAINT pk_workshop_choice PRIMARY KEY (workshop, about),
	CONSTRAINT fk_workshop_choice_workshop FOREIGN KEY(workshop) REFERENCES workshop (id) ON DELETE CASCADE
)
