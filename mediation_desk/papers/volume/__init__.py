"""The bound volume of a case: what goes in, in which order, on which pages.

Reads nothing by itself: papers and attachments come in as bytes from whoever keeps them.
"""
