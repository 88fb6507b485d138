"""Made records, to try audits and figures on: nobody in them is real."""
