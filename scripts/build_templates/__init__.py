"""Builds the Word templates in templates_docs/ from the layouts described in code.

Run ``python -m scripts.build_templates``; the same code always gives the same bytes. It never
fills a template and knows no case.
"""
