"""Writing a checklist without a developer: drafts, those who review them, publishing for a day, retiring; also as spreadsheets.

A draft is rows, in parts that are saved apart: about, questions, words of each face, pages, worked cases. Every save is
kept. It is looked over by the same check as files, and publishing makes the same row (`publishing.compiled`).
"""
