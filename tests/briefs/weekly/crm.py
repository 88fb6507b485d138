"""A small CRM of one week, with the history of its stages."""

from __future__ import annotations

from datetime import UTC, date, datetime

from lexicon.briefs.weekly.figures import Week

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
WEEK = Week(date(2026, 11, 16))
CONTACTS = """id,email,consent,fit,marketing_sourced,project_confirmed_by,project_confirmed_at,\
demo_requested,demo_requested_at,first_contacted_at,lead_rejection_reason,recycle_reason,exception_granted_by,\
exception_granted_at
1,1@b.example,yes,good,yes,sam,2026-11-16 10:00,yes,2026-11-16 10:00,2026-11-16 10:20,,,,
2,2@b.example,yes,good,no,sam,2026-11-17,yes,2026-11-17 10:00,2026-11-17 15:00,,,lea,2026-11-17
3,3@b.example,yes,good,yes,sam,2026-11-10,yes,2026-11-20 10:00,,,,,
4,4@b.example,yes,good,yes,,,yes,2026-11-09 10:00,2026-11-12 10:00,company_does_not_fit,,,
5,5@b.example,yes,good,,,,,,,duplicate,,,
6,6@b.example,yes,good,,,,,,,,,,
"""
STAGES = """id,stage,at
1,mql,2026-11-12
1,sql,2026-11-16 10:00
2,mql,2026-11-16
2,sql,2026-11-17
3,mql,2026-11-18
4,mql,2026-11-10
4,lead,2026-11-16 09:00
5,mql,2026-11-01
5,lead,2026-11-03
6,mql,2026-11-10
6,lead,2026-11-22 23:59
"""
