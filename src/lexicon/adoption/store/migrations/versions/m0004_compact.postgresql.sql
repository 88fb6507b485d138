DROP INDEX ix_standing_cell
