"""Writes pages, fonts and pictures as a PDF file; decides nothing of where things stand."""
