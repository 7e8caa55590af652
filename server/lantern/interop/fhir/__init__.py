"""FHIR R4 out: every published version as a Questionnaire, every finished set of answers as a QuestionnaireResponse.

Read-only. Nothing is averaged or merged on the way out: one response for each author, part and visit or sheet.
"""
