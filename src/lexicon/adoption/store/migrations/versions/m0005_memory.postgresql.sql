DROP INDEX ix_response_wave

CREATE INDEX ix_response_wave ON response (wave)

ALTER TABLE review_state
	ADD COLUMN stability FLOAT,
	ADD COLUMN difficulty FLOAT,
	ADD COLUMN reviewed_at TIMESTAMP WITH TIME ZONE

UPDATE review_state SET
	stability = (card::json->>'stability')::float,
	difficulty = (card::json->>'difficulty')::float,
	reviewed_at = (card::json->>'last_review')::timestamptz

ALTER TABLE review_state
	ALTER COLUMN stability SET NOT NULL,
	ALTER COLUMN difficulty SET NOT NULL,
	ALTER COLUMN reviewed_at SET NOT NULL,
	DROP COLUMN card
