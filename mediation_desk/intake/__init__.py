"""Reads case files and ledgers into plain frozen values. Never writes, never asks the store."""
