"""Keeps under which keys each case is met, and finds cases by them; and what ties cases together.
"""
