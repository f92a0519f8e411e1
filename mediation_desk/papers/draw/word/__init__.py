"""Reads Word files into sections, paragraphs and tables with all styles merged; draws nothing."""
